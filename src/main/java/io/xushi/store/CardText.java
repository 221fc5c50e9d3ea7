package io.xushi.store;

import io.xushi.evaluation.EvaluationDocument.UnitCard;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cards (and lists of names) as JSON in UTF-8. Equal cards give equal bytes: components in their record's order, operands by
 * name.
 */
final class CardText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private CardText() {}

    static byte[] write(UnitCard card) {
        return JSON.writeValueAsBytes(card);
    }

    static UnitCard read(byte[] card) {
        return JSON.readValue(card, UnitCard.class);
    }

    static String writeNames(List<String> names) {
        return JSON.writeValueAsString(names);
    }

    static List<String> readNames(String names) {
        return JSON.readValue(names, NAMES);
    }
}
