package io.xushi.wiring;

import io.xushi.cli.ImportDesk;
import io.xushi.intake.DataKind;
import io.xushi.intake.ReceivedFile;
import io.xushi.wording.Language;
import java.nio.file.Path;
import java.util.Optional;

/** Hands a file to the running server; where none runs, puts it into the database. */
final class ImportOverNetworkOrDatabase implements ImportDesk {

    private final Path data;

    ImportOverNetworkOrDatabase(Path data) {
        this.data = data;
    }

    @Override
    public Answer hand(String scheme, DataKind kind, ReceivedFile file, boolean acceptGood, Language language) {
        Optional<ServerFile.Server> server = new ServerFile(data).read();
        if (server.isPresent()) {
            ServerDesk desk = new ServerDesk(server.get());
            if (desk.answers()) {
                return desk.hand(scheme, kind, file, acceptGood, language);
            }
        }
        return new DatabaseDesk().hand(scheme, kind, file, acceptGood, language);
    }
}
