// A small index as the queries of this room see it, and what one finds there.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"
#include "query/live_query.hpp"
#include "query/search_context.hpp"

namespace glane::test {

// Texts become articles with the ids a0, a1 ...
inline std::vector<Document> articles_of(const std::vector<std::string>& texts) {
  std::vector<Document> documents;
  for (const std::string& text : texts) {
    documents.push_back(article("a" + std::to_string(documents.size()), "", text));
  }
  return documents;
}

// Two segments, so that each word has another number in either.
class SmallIndex {
 public:
  explicit SmallIndex(const std::vector<Document>& documents, UserLists lists = {}) {
    WriterOptions options;
    options.merges = MergePolicy::none();
    options.lists = std::move(lists);
    IndexWriter writer(folder_.directory(), options);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      writer.add({documents[i]});
      if (i == documents.size() / 2) writer.commit();
    }
    writer.commit();
    context_ = std::make_unique<SearchContext>(Snapshot::open(folder_.directory()));
  }
  explicit SmallIndex(const std::vector<std::string>& texts) : SmallIndex(articles_of(texts)) {}

  const SearchContext& context() const { return *context_; }
  std::string directory() const { return folder_.directory(); }

  Analysis analysis(std::string_view text) const {
    Analysis analysis;
    context_->analyzer().analyze(text, analysis);
    return analysis;
  }

  // Ids found, sorted, joined by blanks.
  std::string found(const Xapian::Query& query) const {
    std::vector<std::string> ids;
    for (const auto& [id, weight] : weighed(query)) ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    std::string line;
    for (const std::string& id : ids) line += (line.empty() ? "" : " ") + id;
    return line;
  }

  // Ids by descending weight, with it.
  std::vector<std::pair<std::string, double>> weighed(const Xapian::Query& query) const {
    Xapian::Enquire enquire(context_->database());
    enquire.set_query(live_query(*context_, query));
    // house: allow names: Xapian's
    const Xapian::MSet matches = enquire.get_mset(0, context_->database().get_doccount());
    std::vector<std::pair<std::string, double>> out;
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      const SegmentSet::Place place = context_->segments().find(*match);
      // house: allow names: Xapian's
      out.emplace_back(place.segment->id(place.row), match.get_weight());
    }
    return out;
  }

 private:
  TemporaryIndex folder_;
  std::unique_ptr<SearchContext> context_;
};

}  // namespace glane::test
