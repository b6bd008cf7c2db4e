// Lucene as exported documents meet it: a whitespace analyzer, its own query parser, and no more.
//   usage: LuceneCheck DOCUMENTS QUERIES K1 B
//   in:    DOCUMENTS  lines "field<TAB>value", a blank line behind each document; fields whose
//                     names begin with "=" are found as they are, all others are split at blanks
//          QUERIES    lines "number<TAB>query"
//   out:   lines "number<TAB>id<TAB>score", all matches, best first; "number<TAB>!<TAB>why" of what
//          it cannot read
import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

public final class LuceneCheck {
  private static final int POSITION_GAP = 10_100;  // as the exported mappings have it

  // A split at white space and nothing else; the values of a field stand far apart.
  private static final class Blanks extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new WhitespaceTokenizer());
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return POSITION_GAP;
    }
  }

  private static final class Fields extends DelegatingAnalyzerWrapper {
    private final Analyzer blanks = new Blanks();
    private final Analyzer whole = new KeywordAnalyzer();
    private final Map<String, Boolean> keys;

    Fields(Map<String, Boolean> keys) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.keys = keys;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return keys.containsKey(field) ? whole : blanks;
    }
  }

  private static void addField(Document document, String line, Map<String, Boolean> keys) {
    int tab = line.indexOf('\t');
    String name = line.substring(0, tab);
    String value = line.substring(tab + 1);
    if (name.startsWith("=")) {
      keys.put(name.substring(1), true);
      document.add(new StringField(name.substring(1), value, Field.Store.YES));
    } else {
      document.add(new TextField(name, value, Field.Store.NO));
    }
  }

  private static void index(String path, IndexWriter writer, Map<String, Boolean> keys)
      throws Exception {
    try (BufferedReader lines = Files.newBufferedReader(Paths.get(path))) {
      Document document = new Document();
      for (String line; (line = lines.readLine()) != null; ) {
        if (!line.isEmpty()) {
          addField(document, line, keys);
          continue;
        }
        writer.addDocument(document);
        document = new Document();
      }
    }
  }

  private static void ask(IndexSearcher searcher, QueryParser parser, String line, PrintStream out)
      throws Exception {
    int tab = line.indexOf('\t');
    String number = line.substring(0, tab);
    try {
      int most = Math.max(1, searcher.getIndexReader().numDocs());
      for (ScoreDoc hit : searcher.search(parser.parse(line.substring(tab + 1)), most).scoreDocs) {
        out.println(number + "\t" + searcher.doc(hit.doc).get("id") + "\t" + hit.score);
      }
    } catch (ParseException exception) {
      out.println(number + "\t!\t" + exception.getMessage().replaceAll("\\s+", " "));
    }
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, Boolean> keys = new HashMap<>();
    Analyzer fields = new Fields(keys);
    BM25Similarity bm25 =
        new BM25Similarity(Float.parseFloat(arguments[2]), Float.parseFloat(arguments[3]));
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig(fields);
    config.setSimilarity(bm25);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      index(arguments[0], writer, keys);
    }
    try (DirectoryReader reader = DirectoryReader.open(directory);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        BufferedReader queries = Files.newBufferedReader(Paths.get(arguments[1]))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(bm25);
      QueryParser parser = new QueryParser("terms", fields);
      for (String line; (line = queries.readLine()) != null; ) ask(searcher, parser, line, out);
    }
  }
}
