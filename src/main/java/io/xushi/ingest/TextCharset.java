package io.xushi.ingest;

import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells in which of the two encodings a text file is written: valid UTF-8, or else GB18030, as Excel in China writes. */
final class TextCharset {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextCharset() {}

    /** The file's text without a byte order mark; empty, with the error told, when it is no such text. */
    static Optional<String> decode(String label, byte[] content, Problems problems) {
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            problems.error(
                    Place.file(label),
                    "文件是 UTF-16 编码，请另存为 UTF-8 编码（或 GB18030 编码）的 CSV",
                    "the file is UTF-16; save it as CSV in UTF-8 (or GB18030)");
            return Optional.empty();
        }
        int nul = indexOfNul(content);
        if (nul >= 0) {
            problems.error(
                    Place.line(label, lineOf(content, nul)),
                    "文件中有空字节（NUL），不是文本文件，请另存为 CSV（UTF-8）或 XLSX",
                    "there is a NUL byte, so this is not a text file; save it as CSV (UTF-8) or XLSX");
            return Optional.empty();
        }
        int skip = startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        int wrong = firstMalformed(content, skip, StandardCharsets.UTF_8);
        if (wrong < 0) {
            return Optional.of(new String(content, skip, content.length - skip, StandardCharsets.UTF_8));
        }
        if (skip == 0) {
            int wrongToo = firstMalformed(content, 0, GB18030);
            if (wrongToo < 0) {
                return Optional.of(new String(content, GB18030));
            }
            wrong = Math.max(wrong, wrongToo);
        }
        problems.error(
                Place.line(label, lineOf(content, wrong)),
                "文件既不是 UTF-8 编码，也不是 GB18030 编码，请另存为 UTF-8 编码的 CSV",
                "the text is neither UTF-8 nor GB18030; save it as CSV in UTF-8");
        return Optional.empty();
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOfNul(byte[] content) {
        for (int i = 0; i < content.length; i++) {
            if (content[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int lineOf(byte[] content, int index) {
        int line = 1;
        for (int i = 0; i < index; i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    // Index of the first byte that is not valid in the charset, or -1; keeps nothing of the text.
    private static int firstMalformed(byte[] content, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content, from, content.length - from);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }
}
