#include "glane/thread_tree.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/name_key.hpp"
#include "results/deleted_comments.hpp"
#include "results/quotation_sources.hpp"

namespace glane {

namespace {

// What a comment answers, or quotes.
struct Target {
  bool is_deleted = false;  // `place` is one of the deleted comments
  std::size_t place = 0;
};

// Whom the documents of a thread answer, before the deleted ones stand among them.
class Answers {
 public:
  explicit Answers(const std::vector<Document>& documents)
      : documents_(documents), sources_(documents) {
    find_sources();
    find_targets();
  }

  const std::vector<DeletedComment>& deleted() const { return deleted_; }
  const std::optional<Target>& of(std::size_t place) const { return targets_[place]; }
  const std::optional<std::size_t>& article() const { return article_; }

  // Places of the documents that quote each.
  const std::map<std::size_t, std::vector<std::size_t>>& quoting() const { return quoting_; }

 private:
  void find_sources() {
    std::vector<QuotationPlace> lost;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      if (!article_ && documents_[i].type == DocumentType::article) article_ = i;
      const std::vector<Quote>& quotes = documents_[i].quotes;
      for (std::size_t quote = 0; quote < quotes.size(); ++quote) {
        const std::optional<std::size_t> source = sources_.find(quotes[quote], i);
        if (source) note_source(*source, i, quote);
        if (!source && !quotes[quote].author.empty()) lost.push_back({i, quote});
      }
    }
    deleted_ = deleted_comments(documents_, lost);
    for (std::size_t one = 0; one < deleted_.size(); ++one) {
      for (const QuotationPlace& place : deleted_[one].quotations) quoted_[place] = {true, one};
    }
  }

  void note_source(std::size_t source, std::size_t by, std::size_t quote) {
    std::vector<std::size_t>& quoting = quoting_[source];
    if (quoting.empty() || quoting.back() != by) quoting.push_back(by);
    if (source < by) quoted_[{by, quote}] = {false, source};
  }

  void find_targets() {
    std::unordered_map<std::string, std::size_t> last_of;  // by the key of its author
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      const Document& document = documents_[i];
      targets_.push_back(document.type == DocumentType::article ? std::nullopt
                                                                : target_of(i, last_of));
      std::vector<std::string> authors = document.authors;
      if (authors.empty()) authors.push_back(document.author);
      for (const std::string& author : authors) {
        if (!author.empty()) last_of[name_key(author)] = i;
      }
    }
  }

  std::optional<Target> target_of(
      std::size_t place, const std::unordered_map<std::string, std::size_t>& last_of) const {
    const Document& document = documents_[place];
    const std::string addressee =
        document.reply_to.empty() ? std::string() : name_key(document.reply_to);
    for (std::size_t quote = 0; quote < document.quotes.size(); ++quote) {
      const auto quoted = quoted_.find({place, quote});
      if (quoted == quoted_.end()) continue;
      const std::string& author = document.quotes[quote].author;
      const bool fits = addressee.empty() || author.empty() || name_key(author) == addressee;
      if (fits) return quoted->second;
    }
    const auto last = addressee.empty() ? last_of.end() : last_of.find(addressee);
    if (last != last_of.end()) return Target{false, last->second};
    return article_ && *article_ < place ? std::optional(Target{false, *article_}) : std::nullopt;
  }

  const std::vector<Document>& documents_;
  QuotationSources sources_;
  std::vector<DeletedComment> deleted_;
  std::map<QuotationPlace, Target> quoted_;
  std::map<std::size_t, std::vector<std::size_t>> quoting_;
  std::vector<std::optional<Target>> targets_;
  std::optional<std::size_t> article_;
};

Document document_of(const DeletedComment& deleted, std::size_t number, const Document& quoting) {
  Document document;
  document.id = quoting.thread + "#deleted" + std::to_string(number);
  document.type = DocumentType::comment;
  document.author = deleted.author;
  document.authors = {deleted.author};
  document.text = deleted.text;
  document.site = quoting.site;
  document.thread = quoting.thread;
  document.thread_title = quoting.thread_title;
  document.position = quoting.position;
  return document;
}

// Puts the nodes in their order and finds each its parent there.
class TreeMaker {
 public:
  TreeMaker(std::vector<Document> documents, const Answers& answers)
      : documents_(std::move(documents)), answers_(answers) {}

  std::vector<ThreadNode> make() {
    std::size_t deleted = 0;
    for (std::size_t place = 0; place < documents_.size(); ++place) {
      for (; deleted < answers_.deleted().size(); ++deleted) {
        if (answers_.deleted()[deleted].quotations.front().document != place) break;
        add_deleted(deleted);
      }
      add_document(place);
    }
    note_quotations();
    return std::move(nodes_);
  }

 private:
  void add_deleted(std::size_t number) {
    const DeletedComment& comment = answers_.deleted()[number];
    const std::size_t by = comment.quotations.front().document;
    ThreadNode node{document_of(comment, number + 1, documents_[by]), {}};
    node.deleted = true;
    for (const QuotationPlace& quotation : comment.quotations) {
      const std::string& id = documents_[quotation.document].id;
      if (node.quoted_by.empty() || node.quoted_by.back() != id) node.quoted_by.push_back(id);
    }
    place_of_deleted_.push_back(nodes_.size());
    const std::optional<std::size_t> article = answers_.article();
    const bool has_article = article && *article < by;
    add(std::move(node), has_article ? std::optional(place_of_[*article]) : std::nullopt);
  }

  void add_document(std::size_t place) {
    std::optional<std::size_t> parent;
    if (const std::optional<Target>& target = answers_.of(place)) {
      parent = target->is_deleted ? place_of_deleted_[target->place] : place_of_[target->place];
    }
    place_of_.push_back(nodes_.size());
    add({documents_[place], {}}, parent);
  }

  void add(ThreadNode node, const std::optional<std::size_t>& parent) {
    node.parent = parent;
    if (parent) {
      node.depth = nodes_[*parent].depth + 1;
      ++nodes_[*parent].answers;
    }
    nodes_.push_back(std::move(node));
  }

  void note_quotations() {
    for (const auto& [source, quoting] : answers_.quoting()) {
      std::vector<std::string>& ids = nodes_[place_of_[source]].quoted_by;
      for (const std::size_t by : quoting) ids.push_back(documents_[by].id);
    }
  }

  std::vector<Document> documents_;
  const Answers& answers_;
  std::vector<ThreadNode> nodes_;
  std::vector<std::size_t> place_of_;          // of documents among the nodes
  std::vector<std::size_t> place_of_deleted_;  // of deleted comments
};

}  // namespace

std::vector<ThreadNode> thread_tree(std::vector<Document> documents) {
  const Answers answers(documents);
  return TreeMaker(documents, answers).make();
}

std::vector<std::size_t> reading_order(const std::vector<ThreadNode>& thread) {
  std::vector<std::vector<std::size_t>> answers(thread.size());
  std::vector<std::size_t> order;
  std::vector<std::size_t> next;  // the one to come first is the last
  for (std::size_t i = thread.size(); i-- > 0;) {
    thread[i].parent ? answers[*thread[i].parent].push_back(i) : next.push_back(i);
  }
  while (!next.empty()) {
    const std::size_t place = next.back();
    next.pop_back();
    order.push_back(place);
    next.insert(next.end(), answers[place].begin(), answers[place].end());
  }
  return order;
}

}  // namespace glane
