package io.xushi.check;

import io.xushi.calendar.Period;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * Everything that decides the result of a check: two checks with equal plans have equal results, byte for byte.
 *
 * @param kind what sort of check it is; {@link #MONITORING} for the regular one
 * @param importNumber the data known at this import number
 * @param seen the day that decides whether a missing figure is overdue: a release day, or the data cut-off
 */
public record CheckPlan(
        String scheme,
        Period period,
        String kind,
        String ruleVersion,
        LocalDate dataCutOff,
        long importNumber,
        LocalDate seen) {

    public static final String MONITORING = "monitoring";

    /**
     * SHA-256 over all components, in hexadecimal; the key under which results are stored. A check in which no release
     * day mattered keeps the identity that it had before such days were told apart.
     */
    public String identity() {
        String text = String.join(
                "\n", scheme, period.toString(), kind, ruleVersion, dataCutOff.toString(), Long.toString(importNumber));
        if (!seen.equals(dataCutOff)) {
            text += "\n" + seen;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
