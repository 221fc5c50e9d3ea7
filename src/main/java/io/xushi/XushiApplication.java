package io.xushi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Xushi. */
@SpringBootApplication
public class XushiApplication {
    public static void main(String[] args) {
        SpringApplication.run(XushiApplication.class, args);
    }
}
