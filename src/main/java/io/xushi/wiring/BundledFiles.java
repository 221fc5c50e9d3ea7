package io.xushi.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A folder of the operator, with a copy in the jar for what is not there. */
final class BundledFiles {

    private final Path folder;
    private final String bundle;

    /** @param bundle name of the folder in the jar, below {@code bundled} */
    BundledFiles(Path folder, String bundle) {
        this.folder = folder;
        this.bundle = bundle;
    }

    /** The file as the operator has it, or else as the jar has it. */
    Optional<byte[]> read(String path) {
        try {
            Path own = folder.resolve(path);
            if (Files.isRegularFile(own)) {
                return Optional.of(Files.readAllBytes(own));
            }
            try (InputStream in = BundledFiles.class.getResourceAsStream("/bundled/" + bundle + "/" + path)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes the jar's copy into the folder if there is no such folder yet; true when it did. */
    boolean unpackIfMissing() {
        if (Files.exists(folder)) {
            return false;
        }
        try {
            String root = "/bundled/" + bundle + "/";
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "**")) {
                String location = URLDecoder.decode(resource.getURL().toString(), StandardCharsets.UTF_8);
                String path = location.substring(location.lastIndexOf(root) + root.length());
                if (!path.isEmpty() && !path.endsWith("/") && resource.isReadable()) {
                    Path file = folder.resolve(path);
                    Files.createDirectories(file.getParent());
                    Files.write(file, resource.getContentAsByteArray());
                }
            }
            return true;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the folder " + folder + " cannot be written", unwritable);
        }
    }
}
