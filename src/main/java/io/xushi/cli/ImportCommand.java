package io.xushi.cli;

import io.xushi.intake.DataKind;
import io.xushi.intake.ReceivedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands a data file to the running server, or puts it into the database where none runs. */
@Command(
        name = "import",
        description = {"导入一个数据文件（CSV、XLSX）", "import a data file (CSV, XLSX)"})
final class ImportCommand extends XushiCommand.Base {

    static final class KindConverter implements ITypeConverter<DataKind> {
        @Override
        public DataKind convert(String text) {
            return DataKind.of(text);
        }
    }

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "units, indicators, observations, facts, judgements")
    DataKind kind;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = {"文件", "the file"})
    Path file;

    @Option(
            names = "--scheme",
            required = true,
            paramLabel = "ID",
            description = {"数据所属的方案", "the scheme whose data it is"})
    String scheme;

    @Option(
            names = "--accept-good",
            description = {"有错的行不收，其余照收", "keep the good rows of a file that has bad ones"})
    boolean acceptGood;

    @SuppressWarnings("NullAway.Init") // picocli fills the options
    ImportCommand(Tools tools) {
        super(tools);
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isReadable(file)) {
            err().println(say("%s：文件读不出来（不存在或没有权限）", "%s: the file cannot be read", file));
            return ExitCode.BAD_DATA;
        }
        Path name = file.getFileName();
        ReceivedFile received =
                new ReceivedFile(name == null ? file.toString() : name.toString(), Files.readAllBytes(file));
        ImportDesk.Answer answer;
        try {
            answer = tools.desk().hand(scheme, kind, received, acceptGood, language);
        } catch (ImportDesk.DeskClosedException closed) {
            err().println(closed.getMessage());
            return ExitCode.FAILED;
        }
        List<String> problems = answer.problems();
        problems.forEach(problem -> err().println(problem));
        if (answer.number() == null) {
            err().println(say(
                    "未导入：%d 行有错，一行也没有收", "not imported: %d rows are wrong, none was taken", answer.refused()));
            return ExitCode.BAD_DATA;
        }
        out().println(say(
                "已导入，导入号 %d：新增或更正 %d，未变 %d，不收 %d",
                "imported under number %d: %d new or corrected, %d unchanged, %d refused",
                answer.number(),
                answer.accepted(),
                answer.unchanged(),
                answer.refused()));
        return ExitCode.GOOD;
    }
}
