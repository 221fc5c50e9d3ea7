package io.xushi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.scheme.SchemeFiles;
import io.xushi.wording.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemeFolderTest {

    @TempDir
    Path temp;

    private Path folder;
    private final Problems problems = new Problems();

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temp.resolve("a-2021"));
    }

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, path);
        }
    }

    private SchemeFiles read() {
        return SchemeFolder.read(folder, "rules/a-2021", problems);
    }

    @Test
    void reads_what_belongs_to_a_scheme_and_nothing_else() throws IOException {
        write("scheme.yaml", "indicators.csv", "targets.dslr", "scoring-2.xlsx", "alerts.drl", "grading.dslr");
        write("plans/年度.csv", "plans/b.xlsx", "cases/c.csv");
        write(".hidden.csv", "~$targets.xlsx", "targets.dslr~", ".targets.dslr.swp", "README.md", "plans/~$b.xlsx");
        write("#targets.dslr#", "cases/.c.csv", "plans/deeper/d.csv", "other/e.csv", "cases/c.csv.tmp");

        assertThat(read().files().keySet())
                .containsExactly(
                        "alerts.drl",
                        "cases/c.csv",
                        "grading.dslr",
                        "indicators.csv",
                        "plans/b.xlsx",
                        "plans/年度.csv",
                        "scheme.yaml",
                        "scoring-2.xlsx",
                        "targets.dslr");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void says_which_files_look_meant_but_are_not_read() throws IOException {
        write("scheme.yaml", "target.dslr", "Scheme.yml", "plans/年度.xls");

        read();

        assertThat(problems.sorted())
                .extracting(problem -> problem.place().toString())
                .containsExactly("rules/a-2021/Scheme.yml", "rules/a-2021/plans/年度.xls", "rules/a-2021/target.dslr");
        assertThat(Reading.en(problems.sorted())).contains("(targets.dslr?)");
    }

    @Test
    void does_not_follow_links_out_of_the_folder() throws IOException {
        write("scheme.yaml");
        Path secret = Files.writeString(temp.resolve("secret.csv"), "x");
        Files.createDirectories(folder.resolve("plans"));
        Files.createSymbolicLink(folder.resolve("plans/a.csv"), secret);
        Files.createSymbolicLink(folder.resolve("targets.dslr"), folder.resolve("scheme.yaml"));

        assertThat(read().files().keySet()).containsExactly("scheme.yaml", "targets.dslr");
        assertThat(Reading.en(problems.sorted()))
                .isEqualTo("warning rules/a-2021/plans/a.csv: the link leads out of the folder and is not read");
    }

    @Test
    void names_are_normalised_as_some_systems_decompose_them() throws IOException {
        write("plans/" + Normalizer.normalize("é", Normalizer.Form.NFD) + ".csv");

        assertThat(read().files().keySet()).containsExactly("plans/é.csv");
    }

    @Test
    void refuses_what_is_too_large_and_a_folder_that_is_not_there() throws IOException {
        Files.write(folder.resolve("targets.dslr"), new byte[(16 << 20) + 1]);

        assertThat(read().files()).isEmpty();
        SchemeFolder.read(temp.resolve("gone"), problems);

        assertThat(problems.sorted())
                .extracting(problem -> problem.wording().en())
                .containsExactlyInAnyOrderElementsOf(
                        List.of("too large: at most 16 MB a file and 64 MB together", "there is no such folder"));
    }
}
