package dev.exocode.examples.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A web server of the JDK's that has one page for whatever is asked: what Cheetah is compared with, over the TCP of the machine. One thread answers. */
public final class JdkServer {
    private JdkServer() {}

    /**
     * Serves until the process ends, and prints a line when it begins.
     *
     * @param args an address, a port, and the file of the page
     * @throws IOException if the file cannot be read, or somebody has the port
     */
    public static void main(String[] args) throws IOException {
        byte[] page = Files.readAllBytes(Path.of(args[2]));
        // Else an answer of two segments waits until the first is acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(args[0], Integer.parseInt(args[1])), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        server.start();
        System.out.println("runs");
    }
}
