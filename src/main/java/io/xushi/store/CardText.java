package io.xushi.store;

import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.wording.Wording;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cards (and lists of names or words) as JSON in UTF-8. Equal cards give equal bytes: components in their record's order, operands by
 * name.
 */
final class CardText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<Wording>> WORDS = new TypeReference<>() {};

    private CardText() {}

    static byte[] write(UnitCard card) {
        return JSON.writeValueAsBytes(card);
    }

    static UnitCard read(byte[] card) {
        return JSON.readValue(card, UnitCard.class);
    }

    static byte[] writeWords(List<Wording> words) {
        return JSON.writeValueAsBytes(words);
    }

    static List<Wording> readWords(byte[] words) {
        return JSON.readValue(words, WORDS);
    }

    static String writeNames(List<String> names) {
        return JSON.writeValueAsString(names);
    }

    static List<String> readNames(String names) {
        return JSON.readValue(names, NAMES);
    }
}
