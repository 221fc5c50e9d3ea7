package io.xushi.check;

/** No version of such a scheme is in force. */
public final class UnknownSchemeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String scheme;

    public UnknownSchemeException(String scheme) {
        super("no version of scheme '" + scheme + "' is in force");
        this.scheme = scheme;
    }

    public String scheme() {
        return scheme;
    }
}
