package scot.pace.schema.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Lists a folder of definitions, in a jar (also one inside another) as on disk, so that nobody keeps a list by hand. */
public final class ResourceFolder {

    /** A definition as it lies in its folder. */
    public record File(String name, String text) {}

    private ResourceFolder() {}

    /**
     * The files of {@code folder} beside a class whose names end so, by name; an empty {@code folder} is the
     * package itself. A package lies in several places where it has tests, so all of them are read.
     *
     * @throws IllegalStateException where there is no such folder
     */
    public static List<File> files(Class<?> beside, String folder, String ending) {
        var path = (beside.getPackageName().replace('.', '/') + "/" + folder).replaceAll("/$", "");
        try {
            var found = new ArrayList<File>();
            var places = beside.getClassLoader().getResources(path);
            if (!places.hasMoreElements()) {
                throw new IllegalStateException("the folder " + folder + " is missing beside " + beside.getName());
            }
            while (places.hasMoreElements()) {
                found.addAll(in(places.nextElement().toURI(), ending));
            }
            found.sort(Comparator.comparing(File::name));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<File> in(URI uri, String ending) throws IOException {
        if (!uri.getScheme().equals("jar")) {
            return read(Path.of(uri), ending);
        }
        synchronized (ResourceFolder.class) {
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read(jar.provider().getPath(uri), ending);
            } catch (FileSystemAlreadyExistsException open) {
                return read(Path.of(uri), ending);
            }
        }
    }

    private static List<File> read(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .map(file -> new File(file.getFileName().toString(), text(file)))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
