// How long Lucene takes to answer queries of a file, by kind: the counterpart of ../ask.cpp, over
// an index of LuceneIndex. Any of the words, in title or text; the numbers of the top ten with an
// exact total, and with "documents" their stored title and text, too, which costs most of the time;
// where the kind ends with "facets", counts by author and month of all matches.
//   usage: LuceneAsk DIRECTORY QUERIES.tsv [documents]
//   out:   lines "kind<TAB>p50<TAB>p99", wall milliseconds; all is asked twice before, untimed
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.QueryBuilder;

public final class LuceneAsk {
  private static final int HITS = 10;
  private static final QueryBuilder BUILDER = new QueryBuilder(new FrenchAnalyzer());

  // Counts a column's values over all matches, by their number in the whole index.
  private static final class Counts extends SimpleCollector {
    private final MultiDocValues.MultiSortedDocValues whole;
    private final String field;
    private final int[] counts;
    private SortedDocValues column;
    private LongValues numbers;

    Counts(IndexReader reader, String field) throws IOException {
      SortedDocValues values = MultiDocValues.getSortedValues(reader, field);
      whole = values instanceof MultiDocValues.MultiSortedDocValues several ? several : null;
      counts = new int[values.getValueCount()];
      this.field = field;
    }

    void clear() {
      java.util.Arrays.fill(counts, 0);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      column = leaf.reader().getSortedDocValues(field);
      numbers = whole == null ? null : whole.mapping.getGlobalOrds(leaf.ord);
    }

    @Override
    public void collect(int document) throws IOException {
      if (column == null || !column.advanceExact(document)) return;
      int number = column.ordValue();
      ++counts[numbers == null ? number : (int) numbers.get(number)];
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  private static Query queryOf(String text) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (String field : new String[] {"title", "text"}) {
      Query query = text.startsWith("\"") ? BUILDER.createPhraseQuery(field, text)
                                          : BUILDER.createBooleanQuery(field, text, Occur.SHOULD);
      if (query != null) either.add(query, Occur.SHOULD);
    }
    return either.build();
  }

  private static double ask(IndexSearcher searcher, String text, Counts[] facets, boolean documents)
      throws IOException {
    long start = System.nanoTime();
    TopScoreDocCollector top = TopScoreDocCollector.create(HITS, Integer.MAX_VALUE);
    if (facets == null) {
      searcher.search(queryOf(text), top);
    } else {
      for (Counts counts : facets) counts.clear();
      searcher.search(queryOf(text), MultiCollector.wrap(top, facets[0], facets[1]));
    }
    for (ScoreDoc hit : top.topDocs().scoreDocs) {
      if (documents) searcher.doc(hit.doc);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.get((int) (share * (sorted.size() - 1)));
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Paths.get(arguments[1]))) {
      String[] parts = line.split("\t", 2);
      kinds.computeIfAbsent(parts[0], kind -> new ArrayList<>()).add(parts[1]);
    }
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Paths.get(arguments[0])))) {
      boolean documents = arguments.length > 2;
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);  // each query is asked as if for the first time
      Counts[] facets = {new Counts(reader, "author"), new Counts(reader, "month")};
      for (int round = 0; round < 3; ++round) {
        for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
          Counts[] wanted = kind.getKey().endsWith("facets") ? facets : null;
          List<Double> times = new ArrayList<>();
          for (String query : kind.getValue()) times.add(ask(searcher, query, wanted, documents));
          Collections.sort(times);
          if (round < 2) continue;
          System.out.printf(Locale.ROOT, "%s\t%.3f\t%.3f%n", kind.getKey(), quantile(times, 0.5),
              quantile(times, 0.99));
        }
      }
    }
  }
}
