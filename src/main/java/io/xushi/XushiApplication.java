package io.xushi;

import io.xushi.wiring.CommandLineAssembly;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one entry: a command of the command line, or the server. */
@SpringBootApplication
public class XushiApplication {

    public static void main(String[] arguments) {
        if (CommandLineAssembly.isCommand(arguments)) {
            System.exit(CommandLineAssembly.run(arguments));
        }
        boolean serve = arguments.length > 0 && arguments[0].equals("serve");
        if (!serve && arguments.length > 0 && !arguments[0].startsWith("--")) {
            System.exit(CommandLineAssembly.run(arguments));
        }
        SpringApplication.run(
                XushiApplication.class, serve ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
    }
}
