package io.xushi.scheme;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one scheme's folder as they were read, all at one moment.
 *
 * @param label how messages name the folder, such as {@code rules/xiangxi-2021}
 * @param files content by path below the folder, with {@code /} between folders
 */
public record SchemeFiles(String label, SortedMap<String, byte[]> files) {

    public SchemeFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** How messages name one of the files. */
    public String label(String path) {
        return label.isEmpty() ? path : label + "/" + path;
    }
}
