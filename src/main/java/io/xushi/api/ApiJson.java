package io.xushi.api;

import io.xushi.wording.Language;
import io.xushi.wording.Wording;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** JSON of the interface: a wording is one text in the asked language; unknown names in a body are refused. */
final class ApiJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("xushi").addSerializer(Wording.class, new WordingSerializer()))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Object LANGUAGE = new Object();

    private ApiJson() {}

    /** For where no request is bound to the thread yet, as in filters. */
    static byte[] write(Object value, Language language) {
        return MAPPER.writer().withAttribute(LANGUAGE, language).writeValueAsBytes(value);
    }

    private static final class WordingSerializer extends StdSerializer<Wording> {

        WordingSerializer() {
            super(Wording.class);
        }

        @Override
        public void serialize(Wording wording, JsonGenerator out, SerializationContext context) {
            Object language = context.getAttribute(LANGUAGE);
            out.writeString(wording.in(language instanceof Language given ? given : AskedLanguage.now()));
        }
    }
}
