package io.xushi.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The secret with which programs may write, sent as {@code Authorization: Bearer <value>}. */
public record ApiToken(String value) {

    private static final int SHORTEST = 16;

    public ApiToken {
        if (value.strip().length() < SHORTEST) {
            throw new IllegalArgumentException("the API token must have at least " + SHORTEST + " characters");
        }
    }

    /** Takes equally long whatever is presented. */
    boolean matches(String presented) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "ApiToken[secret]";
    }
}
