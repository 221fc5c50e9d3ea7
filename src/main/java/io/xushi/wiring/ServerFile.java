package io.xushi.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/** How the command line finds the running server: its address and token, readable by the same user only. */
final class ServerFile {

    private static final String ADDRESS = "address";
    private static final String TOKEN = "token";

    private final Path file;
    private final Path tokenFile;

    ServerFile(Path data) {
        this.file = data.resolve("server.properties");
        this.tokenFile = data.resolve("api-token");
    }

    record Server(String address, String token) {}

    /** The token made at the first start. */
    String token() {
        try {
            if (Files.isRegularFile(tokenFile)) {
                String kept = Files.readString(tokenFile).strip();
                if (!kept.isEmpty()) {
                    return kept;
                }
            }
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            String token = HexFormat.of().formatHex(random);
            createPrivate(tokenFile);
            Files.writeString(tokenFile, token + "\n");
            return token;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot keep the API token in " + tokenFile, unwritable);
        }
    }

    void write(Server server) {
        Properties properties = new Properties();
        properties.setProperty(ADDRESS, server.address());
        properties.setProperty(TOKEN, server.token());
        try {
            createPrivate(file);
            try (OutputStream out = Files.newOutputStream(file)) {
                properties.store(out, "written by the running server");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    Optional<Server> read() {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        String address = properties.getProperty(ADDRESS);
        String token = properties.getProperty(TOKEN);
        return address == null || token == null ? Optional.empty() : Optional.of(new Server(address, token));
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stale) {
            throw new UncheckedIOException("cannot delete " + file, stale);
        }
    }

    private static void createPrivate(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.deleteIfExists(path);
        boolean posix = Files.getFileStore(folder == null ? path : folder).supportsFileAttributeView("posix");
        if (posix) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }
}
