package io.xushi.check;

import io.xushi.scheme.SchemeFiles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps every version of every rule set that was ever loaded, unchanged. Filled by {@code store}. */
public interface RuleVersionStore {

    /** One version. */
    record Version(String scheme, String version, Instant firstLoadedAt) {}

    /** Keeps a version if it is new, and notes that it is now in force for its scheme. */
    void putInForce(String scheme, String version, SchemeFiles files, Instant at);

    /** The version last in force, also after a restart. */
    Optional<Version> inForce(String scheme);

    Optional<SchemeFiles> files(String scheme, String version);

    /** Newest first. */
    List<Version> versions(String scheme);
}
