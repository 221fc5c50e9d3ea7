package io.xushi.ingest;

import io.xushi.wording.Problems;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text with the encoding that it came in, so that it can go back changed and otherwise the same.
 *
 * @param marked whether a byte order mark stands before it
 */
record EncodedText(String text, Charset charset, boolean marked) {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static Optional<EncodedText> of(String label, byte[] content, Problems problems) {
        return TextCharset.decode(label, content, problems).map(text -> {
            boolean marked = content.length >= 3 && Arrays.equals(content, 0, 3, MARK, 0, 3);
            boolean utf8 = marked || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content);
            return new EncodedText(text, utf8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030"), marked);
        });
    }

    byte[] with(String changed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (marked) {
            out.writeBytes(MARK);
        }
        out.writeBytes(changed.getBytes(charset));
        return out.toByteArray();
    }
}
