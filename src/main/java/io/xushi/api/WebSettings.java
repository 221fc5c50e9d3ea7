package io.xushi.api;

import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * How the web side is set.
 *
 * @param allowedHosts names beside those of the loopback address under which it answers, with or without a port
 * @param maxBody largest file taken in one request; {@code spring.servlet.multipart.*} are to be set alike
 */
public record WebSettings(List<String> allowedHosts, DataSize maxBody) {

    public static final DataSize DEFAULT_MAX_BODY = DataSize.ofMegabytes(64);

    public WebSettings {
        allowedHosts = List.copyOf(allowedHosts);
        if (maxBody.toBytes() < 1) {
            throw new IllegalArgumentException("the largest body must be at least one byte, not " + maxBody);
        }
    }

    /** Answers to the names of the loopback address only. */
    public static WebSettings loopback() {
        return new WebSettings(List.of(), DEFAULT_MAX_BODY);
    }
}
