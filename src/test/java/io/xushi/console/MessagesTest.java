package io.xushi.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (var in = MessagesTest.class.getResourceAsStream("/console/" + name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        Properties zh = read("messages.properties");
        Properties en = read("messages_en.properties");
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : zh.stringPropertyNames()) {
            assertThat(gaps(en.getProperty(key))).as(key).isEqualTo(gaps(zh.getProperty(key)));
            assertThat(zh.getProperty(key) + en.getProperty(key))
                    .as("a straight apostrophe would be swallowed: " + key)
                    .doesNotContain("'");
        }
    }

    private static TreeSet<String> gaps(String text) {
        return new TreeSet<>(Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList());
    }
}
