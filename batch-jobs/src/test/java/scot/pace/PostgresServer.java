package scot.pace;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import scot.pace.schema.store.Durable;

/**
 * A PostgreSQL of its own on a free port of this machine. The server never runs as root, and a container need not allow what the
 * library that brings the programs needs to start it there: as root it is started as nobody.
 */
final class PostgresServer {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
    private static final String HOST = "127.0.0.1";
    private static final int SECONDS = 60;

    private final Path folder;
    private final int port;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts one; it ends with this process. */
    static PostgresServer start() throws IOException, SQLException {
        var everybody = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        var server = new PostgresServer(Files.createTempDirectory("postgres-", everybody), freePort());
        server.unpack();
        var data = server.data();
        server.run("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF-8", "--no-sync", "-D", data);
        var running = server.process(
                "postgres",
                "-D",
                data,
                "-p",
                Integer.toString(server.port),
                "-c",
                "listen_addresses=" + HOST,
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(running)));
        server.awaitConnection(running);
        return server;
    }

    String url(String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    /** To the database that there is from the beginning. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), "postgres", "");
    }

    private void stop(Process running) {
        try {
            run("pg_ctl", "stop", "-m", "immediate", "-D", data());
            running.waitFor(SECONDS, TimeUnit.SECONDS);
            Durable.delete(folder);
        } catch (IOException | InterruptedException leftInTheTemporaryFolder) {
            return; // the process ends: nobody is left to be told
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void unpack() throws IOException {
        var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        try (var packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"));
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry);
            }
        }
        if (isRoot()) {
            run(List.of("chown", "-R", "65534:65534", folder.toString()));
        }
    }

    private void unpack(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        var file = folder.resolve(entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if (entry.getMode() % 2 == 1) { // everybody may run it
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private void run(String program, String... words) throws IOException {
        run(command(program, words));
    }

    private void run(List<String> command) throws IOException {
        try {
            int exitCode = process(command).waitFor();
            if (exitCode != 0) {
                throw new IOException(command + " ended with " + exitCode + ": " + Files.readString(log().toPath()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", e);
        }
    }

    private Process process(String program, String... words) throws IOException {
        return process(command(program, words));
    }

    private Process process(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
    }

    private List<String> command(String program, String... words) {
        var command = new ArrayList<>(isRoot() ? AS_NOBODY : List.<String>of());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(words));
        return command;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private File log() {
        return folder.resolve("log").toFile();
    }

    private void awaitConnection(Process running) throws IOException, SQLException {
        var clock = Clock.systemUTC();
        var last = clock.instant().plusSeconds(SECONDS);
        while (true) {
            try (var connection = connect()) {
                connection.isValid(1);
                return;
            } catch (SQLException notYet) {
                if (!running.isAlive() || clock.instant().isAfter(last)) {
                    throw new IOException(Files.readString(log().toPath()), notYet);
                }
                LockSupport.parkNanos(100_000_000);
            }
        }
    }
}
