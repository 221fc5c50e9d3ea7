package io.xushi.ingest;

import java.util.Map;
import java.util.TreeMap;

/** Stretches of a text that are to be replaced; the rest of it stays as it is. */
final class TextEdits {

    private record Edit(int end, String by) {}

    private final String text;
    private final Map<Integer, Edit> edits = new TreeMap<>();

    TextEdits(String text) {
        this.text = text;
    }

    void replace(int start, int end, String by) {
        edits.put(start, new Edit(end, by));
    }

    String result() {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
            if (edit.getKey() >= at) {
                result.append(text, at, edit.getKey()).append(edit.getValue().by());
                at = edit.getValue().end();
            }
        }
        return result.append(text, at, text.length()).toString();
    }
}
