package io.xushi.scheme;

import io.xushi.wording.Place;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Finds the line of a file that names something whose place the rule set does not keep. */
final class SourceLines {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final String OPEN = "(?:^|[\\s{,\\[])[\"']?";
    private static final String CLOSE = "[\"']?\\s*(?:[,}\\]#]|$)";

    private final SchemeFiles files;

    SourceLines(SchemeFiles files) {
        this.files = files;
    }

    /** The first line of {@code scheme.yaml} that has one of the keys. */
    Place key(String english, String chinese) {
        return yaml(OPEN + "(?:" + english + "|" + chinese + ")[\"']?\\s*:");
    }

    /** The line of an item in {@code scheme.yaml}. */
    Place item(String id) {
        return yaml(OPEN + "(?:id|编号)[\"']?\\s*:\\s*[\"']?" + Pattern.quote(id) + CLOSE);
    }

    /** The line of a derived indicator in {@code scheme.yaml}. */
    Place derived(String name) {
        return yaml(OPEN + Pattern.quote(name) + "[\"']?\\s*:\\s*\\{");
    }

    private Place yaml(String pattern) {
        OptionalInt line = line("scheme.yaml", Pattern.compile(pattern));
        return at("scheme.yaml", line);
    }

    /** Whether the table of indicators is one in which lines can be told apart. */
    boolean hasIndicatorTable() {
        return files.files().containsKey("indicators.csv");
    }

    /** The line of an indicator's row; empty when the table has none. */
    OptionalInt indicatorLine(String code) {
        return line("indicators.csv", Pattern.compile("(?:^|,)\\s*\"?" + Pattern.quote(code) + "\"?\\s*(?:,|$)"));
    }

    Place indicator(OptionalInt line) {
        return at("indicators.csv", line);
    }

    private Place at(String path, OptionalInt line) {
        String label = files.label(path);
        return line.isPresent() ? Place.line(label, line.getAsInt()) : Place.file(label);
    }

    private OptionalInt line(String path, Pattern pattern) {
        byte[] content = files.files().get(path);
        List<String> lines = content == null ? List.of() : text(content).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).find()) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, CHINESE);
        }
    }
}
