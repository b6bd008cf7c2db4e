// Indexes JSON lines with Lucene as its users do: FrenchAnalyzer, positions, title and text stored,
// author and month as columns for facets. Reading and parsing are inside the time.
//   usage: LuceneIndex INPUT.jsonl DIRECTORY THREADS [WARM-UP-DIRECTORY]
//   out:   one line of JSON: wall_s, cpu_s, documents
// With a fourth operand the whole input is indexed there first, untimed, so that the code is
// compiled; without it the time is that of a fresh JVM.
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

public final class LuceneIndex {
  private static final double RAM_BUFFER_MB = 256;
  private static final int CHUNK_BYTES = 1 << 20;
  private static final JsonFactory JSON = new JsonFactory();

  // Hands out whole lines, about a megabyte at a time, to whichever thread asks.
  private static final class Chunks implements AutoCloseable {
    private final InputStream input;
    private byte[] rest = new byte[0];

    Chunks(Path path) throws IOException {
      input = Files.newInputStream(path);
    }

    // Null at the end.
    synchronized byte[] next() throws IOException {
      byte[] read = input.readNBytes(CHUNK_BYTES);
      byte[] chunk = Arrays.copyOf(rest, rest.length + read.length);
      System.arraycopy(read, 0, chunk, rest.length, read.length);
      rest = new byte[0];
      if (chunk.length == 0) return null;
      if (read.length < CHUNK_BYTES) return chunk;
      int end = chunk.length;
      while (end > 0 && chunk[end - 1] != '\n') --end;
      rest = Arrays.copyOfRange(chunk, end, chunk.length);
      return Arrays.copyOf(chunk, end);
    }

    @Override
    public void close() throws IOException {
      input.close();
    }
  }

  private static void addColumn(Document document, String name, String value) {
    document.add(new SortedDocValuesField(name, new BytesRef(value)));
  }

  private static void addField(Document document, String key, String value) {
    switch (key) {
      case "id" -> document.add(new StringField(key, value, Field.Store.YES));
      case "title", "text" -> document.add(new TextField(key, value, Field.Store.YES));
      case "author" -> addColumn(document, key, value);
      case "date" -> addColumn(document, "month", value.substring(0, Math.min(7, value.length())));
      default -> { }
    }
  }

  private static void addAll(byte[] lines, IndexWriter writer) throws IOException {
    try (JsonParser parser = JSON.createParser(lines)) {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        Document document = new Document();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String key = parser.getCurrentName();
          JsonToken value = parser.nextToken();
          if (value == JsonToken.VALUE_STRING) addField(document, key, parser.getText());
          parser.skipChildren();
        }
        writer.addDocument(document);
      }
    }
  }

  private static int index(Path input, Path directory, int threads) throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(new FrenchAnalyzer());
    config.setRAMBufferSizeMB(RAM_BUFFER_MB).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    AtomicReference<Exception> fault = new AtomicReference<>();
    try (FSDirectory files = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(files, config);
        Chunks chunks = new Chunks(input)) {
      Thread[] workers = new Thread[threads];
      for (int i = 0; i < threads; ++i) {
        workers[i] = new Thread(() -> {
          try {
            for (byte[] lines; (lines = chunks.next()) != null; ) addAll(lines, writer);
          } catch (IOException | UncheckedIOException exception) {
            fault.set(exception);
          }
        });
        workers[i].start();
      }
      for (Thread worker : workers) worker.join();
      if (fault.get() != null) throw fault.get();
      writer.commit();
      return writer.getDocStats().numDocs;
    }
  }

  private static double cpuSeconds() {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  public static void main(String[] arguments) throws Exception {
    Path input = Paths.get(arguments[0]);
    int threads = Integer.parseInt(arguments[2]);
    if (arguments.length > 3) {
      index(input, Paths.get(arguments[3]), threads);
      System.gc();
    }
    double cpu = cpuSeconds();
    long start = System.nanoTime();
    int documents = index(input, Paths.get(arguments[1]), threads);
    double wall = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "{\"wall_s\": %.3f, \"cpu_s\": %.3f, \"documents\": %d}%n",
        wall, cpuSeconds() - cpu, documents);
  }
}
