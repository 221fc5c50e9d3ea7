package io.xushi.scheme;

import io.xushi.wording.Wording;

/** A grade (等次); the id is what results carry, the Chinese name where no other is given. */
public record Grade(String id, Wording name) {}
