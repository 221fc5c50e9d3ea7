package io.xushi.intake;

/** A file as it came in, kept byte for byte. The name is only shown, never used as a path. */
public record ReceivedFile(String name, byte[] content) {}
