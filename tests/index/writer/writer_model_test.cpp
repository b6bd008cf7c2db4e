#include <doctest/doctest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "base/parallel.hpp"
#include "crawl/temporary_directory.hpp"
#include "index/index_model.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Pages = std::vector<std::vector<Document>>;

// Prepares pages in as many threads as the writer has, and adds them in their order.
void add_pages(IndexWriter& writer, unsigned threads, const Pages& pages) {
  struct Item {
    const std::vector<Document>* page;
    std::vector<PreparedDocument> prepared;
  };
  OrderedPipeline<Item> pipeline(
      threads,
      [&](Item& item, unsigned thread) {
        for (const Document& document : *item.page) {
          item.prepared.push_back(writer.prepare(document, thread));
        }
      },
      [&](Item& item) { writer.add(*item.page, item.prepared); });
  for (const std::vector<Document>& page : pages) pipeline.push({&page, {}});
  pipeline.finish();
}

// A writer, what it ought to have written, and readers.
class ModelTest {
 public:
  explicit ModelTest(unsigned seed) : random_(seed) { open(); }

  void step() {
    switch (below(12)) {
      case 0:
        return commit();
      case 1:
        return remove_some();
      case 2:
        return note_some();
      case 3:
        return below(4) == 0 ? reopen() : check_older();
      case 4:
        return below(3) == 0 ? merge() : check_older();
      case 5: {
        const Document document = any_document();
        writer_->put(document, hashed(document));
        return model_.write(document);
      }
      case 6: {
        const Document document = any_document();
        const auto found = model_.documents.find(IndexModel::name_of(document));
        const bool holds =
            found != model_.documents.end() && digest(found->second) == digest(document);
        CHECK((writer_->holds(document, hashed(document)) == Holding::same) == holds);
        CHECK(writer_->head(hash_of_id(document.id)).has_value() ==
              (found != model_.documents.end()));
        return;
      }
      case 7: {
        const std::vector<Document> page = any_page();
        writer_->add(page);
        for (const Document& document : page) model_.add(document);
        return;
      }
      default:
        return add_some();
    }
  }

  void commit() {
    writer_->commit();
    committed_ = model_;
    check();
  }

  void merge() {
    if (below(2) == 0) {
      writer_->merge_all();
      committed_ = model_;
      check();
      CHECK(last_->segments().dead_count() == 0);
      CHECK(last_->segments().size() <= 1 + model_.documents.size() / most_rows_ * 2);
    } else {
      commit();
      writer_->finish_merges();
      check();
    }
  }

  void reopen() {
    writer_.reset();
    model_ = committed_;
    open();
    check();
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  void open() {
    WriterOptions options;
    threads_ = static_cast<unsigned>(1 + below(3));
    most_rows_ = static_cast<std::uint32_t>(3 + below(60));
    options.threads = threads_;
    options.cache_entries = 200;
    options.limits = {most_rows_, 500 + below(20'000)};
    options.merges = {static_cast<std::uint32_t>(2 + below(4)),
                      static_cast<std::uint32_t>(1 + below(10)),
                      static_cast<std::uint32_t>(10 + below(300)), 30};
    writer_ = std::make_unique<IndexWriter>(folder_.path("idx"), options);
  }

  Document any_document() {
    Document document;
    const std::string name = "site.fr/" + std::to_string(below(150));
    document.id = (below(4) == 0 ? "http://" : "https://www.") + name;
    document.thread = document.id;
    document.source = "crawl/" + std::to_string(below(4));
    document.title = "Le marché " + std::to_string(below(3));
    document.text = "Les portes du porte-monnaie " + std::to_string(below(3)) + " " + name;
    if (below(3) == 0) {
      document.type = DocumentType::comment;
      document.thread = "https://www.site.fr/1";
    }
    return document;
  }

  std::vector<Document> any_page() {
    std::vector<Document> page;
    for (std::size_t left = 1 + below(6); left > 0; --left) page.push_back(any_document());
    return page;
  }

  void add_some() {
    Pages pages;
    for (std::size_t left = 1 + below(20); left > 0; --left) pages.push_back(any_page());
    add_pages(*writer_, threads_, pages);
    for (const auto& page : pages) {
      for (const Document& document : page) model_.add(document);
    }
  }

  void remove_some() {
    for (std::size_t left = below(20); left > 0; --left) {
      const Document document = any_document();
      writer_->remove(hash_of_id(document.id));
      model_.remove(document);
    }
  }

  void note_some() {
    for (std::size_t left = below(9); left > 0; --left) {
      const Document document = any_document();
      const std::uint64_t hash = hash_of_id(document.id);
      if (below(2) == 0) {
        if (writer_->head(hash)) writer_->set_source(hash, "crawl/2");
        model_.note_source(document, "crawl/2");
        continue;
      }
      Note note = model_.notes[hash];
      const auto time = static_cast<std::int64_t>(1 + below(3));
      if (below(2) == 0) {
        note.removed_from_page = time;
      } else {
        note.captures = {5, 7};
      }
      writer_->set_note(hash, note);
      model_.change_note(hash, note);
    }
  }

  void check() {
    last_ = Snapshot::open(folder_.path("idx"), below(2) == 0 ? last_ : nullptr);
    check_snapshot(*last_, committed_);
    older_.emplace_back(last_, committed_);
    if (older_.size() > 6) older_.erase(older_.begin() + static_cast<long>(below(6)));
  }

  void check_older() {
    if (older_.empty()) return;
    const auto& [snapshot, model] = older_[below(older_.size())];
    check_snapshot(*snapshot, model);
  }

  TemporaryDirectory folder_;
  std::mt19937 random_;
  unsigned threads_ = 1;
  std::uint32_t most_rows_ = 0;
  std::unique_ptr<IndexWriter> writer_;
  IndexModel model_, committed_;
  std::shared_ptr<const Snapshot> last_;
  std::vector<std::pair<std::shared_ptr<const Snapshot>, IndexModel>> older_;
};

}  // namespace

TEST_CASE(
    "whatever a writer is told, each commit shows what a map would hold, and stays as it is") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  for (unsigned round = 0; round < 4; ++round) {
    ModelTest test(seed + round);
    for (int step = 0; step < 60; ++step) test.step();
    test.commit();
    test.merge();
    test.reopen();
  }
}

TEST_CASE("limits end a segment in time: thousands of documents go in by several threads") {
  const TemporaryDirectory folder;
  WriterOptions options;
  options.threads = 3;
  options.limits.rows = 7;
  IndexModel model;
  Pages pages;
  for (int i = 0; i < 900; ++i) {
    Document document;
    document.id = document.thread = "a" + std::to_string(i * 7 % 800);  // some come again
    document.text = "Texte numéro " + std::to_string(i);
    pages.push_back({document});
    document.id += "#c1";
    pages.back().push_back(document);
    for (const Document& one : pages.back()) model.add(one);
  }
  {
    IndexWriter writer(folder.path("idx"), options);
    add_pages(writer, 3, pages);
    writer.commit();
    check_snapshot(*Snapshot::open(folder.path("idx")), model);
  }
  options.limits = {1000, 300};  // bytes of streams
  Document document;
  document.id = document.thread = "b";
  model.add(document);
  pages.push_back({document});
  IndexWriter writer(folder.path("idx"), options);
  add_pages(writer, 3, pages);
  for (const auto& page : pages) {
    for (const Document& one : page) model.add(one);
  }
  writer.commit();
  check_snapshot(*Snapshot::open(folder.path("idx")), model);
  writer.merge_all();
  check_snapshot(*Snapshot::open(folder.path("idx")), model);
}
