package io.xushi.clause;

import io.xushi.wording.Language;
import io.xushi.wording.Wording;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A typed gap of a sentence.
 *
 * @param name under which the sentence keeps the slot
 * @param list the words it takes, {@code null} for other types
 */
record Gap(String name, Type type, @Nullable WordList list) {

    enum Type {
        /** A decimal with an optional minus sign. */
        NUMBER("N", "N"),
        /** A decimal, or a fraction such as {@code 1/6}. */
        EXACT("N", "N"),
        /** Decimals separated by {@code 、} or {@code ,}. */
        NUMBERS("N、N…", "N, N …"),
        /** A name in quotation marks. */
        NAME("“…”", "\"…\""),
        /** Names in quotation marks, separated by {@code 、} or {@code ,}. */
        NAMES("“…”、“…”", "\"…\", \"…\""),
        /** A unit of measurement that the scheme uses. */
        MEASURE("单位", "measure"),
        /** A day of the year: {@code 6月30日} or {@code 06-30}. */
        DAY("M月D日", "MM-DD"),
        /** {@link io.xushi.scoring.Limit}, with its number. */
        LIMIT("最多 N 分|扣完为止|以基本分为限|不设限", "at most N points|down to zero|up to the base points|without limit"),
        /** A figure, the points of a clause or an item, or the total. */
        SUBJECT("‹对象›", "‹subject›"),
        /** {@link io.xushi.scoring.ReferenceKind}, a reference unit, or a number with its measure. */
        COMPARED("‹参照›", "‹reference›"),
        WORD("", "");

        private final String zh;
        private final String en;

        Type(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /** Reads {@code name:type}; an upper-case type is a word list. */
    static Gap of(String text) {
        int colon = text.indexOf(':');
        String name = text.substring(0, colon);
        String type = text.substring(colon + 1);
        if (type.equals(type.toUpperCase(Locale.ROOT))) {
            return new Gap(name, Type.WORD, WordList.valueOf(type));
        }
        return new Gap(name, Type.valueOf(type.toUpperCase(Locale.ROOT)), null);
    }

    Optional<WordList> words() {
        return Optional.ofNullable(list);
    }

    /** What a message asks for where this gap is not filled and nothing may be understood; {@code null} otherwise. */
    @Nullable
    Wording ask() {
        return switch (type) {
            case LIMIT ->
                new Wording(
                        "写明上限（原文没有写的，写“不设限”，并在“未载明”中注明“上限”）",
                        "say how far it may go (where the document does not say, write 'without limit' and name the limit under 'silent')");
            case MEASURE ->
                new Wording(
                        "别的计量单位先写进 scheme.yaml 的 measures", "name further measures under 'measures' in scheme.yaml");
            case NAME, NAMES -> new Wording("名称放在引号里", "put names in quotation marks");
            case WORD -> list == null ? null : list.ask();
            default -> null;
        };
    }

    String display(Language language) {
        if (list != null) {
            return "‹" + list.title(language) + "›";
        }
        return language == Language.ZH ? type.zh : type.en;
    }
}
