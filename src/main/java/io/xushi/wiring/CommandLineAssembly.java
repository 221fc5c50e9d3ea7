package io.xushi.wiring;

import io.xushi.cli.Tools;
import io.xushi.cli.XushiCommand;
import io.xushi.ingest.DataFileReader;
import io.xushi.ingest.SchemeFileWriter;
import io.xushi.ingest.SchemeFolder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;

/** Runs the commands of the command line, without Spring. */
public final class CommandLineAssembly {

    private CommandLineAssembly() {}

    /** Whether the arguments name a command, rather than starting the server. */
    public static boolean isCommand(String... arguments) {
        return Stream.of(arguments).anyMatch(XushiCommand.NAMES::contains);
    }

    /** Runs a command; standard output and error are UTF-8 whatever the machine's own encoding. */
    public static int run(String... arguments) {
        QuietLogging.toStandardError();
        Assembly assembly = new Assembly(Path.of("config"));
        Tools tools = new Tools(
                SchemeFolder::read,
                assembly.ruleSetReader(),
                assembly.compiler(),
                new DataFileReader(),
                assembly.workingDays(),
                new ImportOverNetworkOrDatabase(Path.of("data")),
                Clock.systemUTC(),
                new SchemeFileWriter(),
                BundledSchemes::kinds);
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        return XushiCommand.run(tools, out, err, arguments);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
