package io.xushi.cli;

import io.xushi.wording.Language;
import io.xushi.wording.Wording;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The result as JSON, every text in the language asked for. */
final class DocumentJson {

    private DocumentJson() {}

    static String write(Object document, Language language) {
        SimpleModule words = new SimpleModule().addSerializer(Wording.class, new ValueSerializer<Wording>() {
            @Override
            public void serialize(Wording wording, JsonGenerator json, SerializationContext context) {
                json.writeString(wording.in(language));
            }
        });
        return JsonMapper.builder()
                .addModule(words)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build()
                .writeValueAsString(document);
    }
}
