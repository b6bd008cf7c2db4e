#include "database_difference.hpp"

#include <xapian.h>

#include <cstdio>
#include <iterator>
#include <sstream>

#include "segment/format/segment_format.hpp"

namespace glane::test {

namespace {

// Gathers what a database says as text of which the first differing line is shown.
class Account {
 public:
  template <typename... Values>
  void line(const Values&... values) {
    ((out_ << values << ' '), ...);
    out_ << '\n';
  }
  std::string text() const { return out_.str(); }

 private:
  std::ostringstream out_;
};

std::string first_difference(const std::string& a, const std::string& b) {
  std::istringstream left(a), right(b);
  std::string x, y;
  while (true) {
    const bool more_left = static_cast<bool>(std::getline(left, x));
    const bool more_right = static_cast<bool>(std::getline(right, y));
    if (!more_left && !more_right) return "";
    if (more_left != more_right || x != y) return "<" + x + "> and <" + y + ">";
  }
}

void note_whole(const Xapian::Database& database, Account& account) {
  account.line("documents", database.get_doccount(), database.get_lastdocid());
  account.line("length", database.get_total_length(), database.get_avlength());
  account.line("lengths", database.get_doclength_lower_bound(),
               database.get_doclength_upper_bound());
  account.line("positions", database.has_positions());
  for (auto at = database.metadata_keys_begin(); at != database.metadata_keys_end(); ++at) {
    if (*at == segment_format::kIdKey) continue;  // each segment has its own
    account.line("metadata", *at, database.get_metadata(*at));
  }
  const auto end = database.postlist_end("");
  for (auto at = database.postlist_begin(""); at != end; ++at) {
    account.line("document", *at, at.get_doclength(), database.get_doclength(*at));
  }
}

void note_term(const Xapian::Database& database, const std::string& term, Random random,
               Account& account) {
  account.line("term", term, database.get_termfreq(term), database.get_collection_freq(term),
               database.get_wdf_upper_bound(term), database.term_exists(term));
  const auto end = database.postlist_end(term);
  for (auto at = database.postlist_begin(term); at != end; ++at) {
    account.line(*at, at.get_wdf(), at.get_doclength());
  }
  const Xapian::docid step = 1 + random() % (database.get_lastdocid() + 1);
  auto at = database.postlist_begin(term);
  for (Xapian::docid to = 1 + random() % step; at != end; to += 1 + random() % step) {
    at.skip_to(to);
    if (at != end) account.line("skip", to, *at, at.get_wdf());
  }
}

std::string account_of(const std::string& folder, Random random) {
  const Xapian::Database database(folder);
  Account account;
  note_whole(database, account);
  for (auto at = database.allterms_begin(); at != database.allterms_end(); ++at) {
    account.line("in order", *at, at.get_termfreq());
    note_term(database, *at, random, account);
    random.discard(1);
  }
  return account.text();
}

Xapian::Query random_query(Random& random, const std::vector<std::string>& terms, int depth) {
  if (depth == 0 || random() % 3 == 0) {
    if (random() % 12 == 0) {
      return Xapian::Query(Xapian::Query::OP_WILDCARD, terms[random() % terms.size()].substr(0, 2),
                           20, Xapian::Query::WILDCARD_LIMIT_FIRST);
    }
    return Xapian::Query(terms[random() % terms.size()]);
  }
  // Not XOR and MAX: now and then they crash Xapian 1.4.22 inside an OR, on its own databases too.
  static constexpr Xapian::Query::op kOperators[] = {
      Xapian::Query::OP_AND,       Xapian::Query::OP_OR,       Xapian::Query::OP_OR,
      Xapian::Query::OP_AND_MAYBE, Xapian::Query::OP_AND_NOT,  Xapian::Query::OP_FILTER,
      Xapian::Query::OP_SYNONYM,   Xapian::Query::OP_ELITE_SET};
  std::vector<Xapian::Query> parts;
  for (auto left = 2 + random() % 3; left > 0; --left) {
    parts.push_back(random_query(random, terms, depth - 1));
  }
  return Xapian::Query(kOperators[random() % std::size(kOperators)], parts.begin(), parts.end());
}

std::string answer_of(const Xapian::Database& database, const Xapian::Query& query) {
  Account account;
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  account.line(query.get_description());
  const Xapian::MSet matches = enquire.get_mset(0, 20);
  account.line(matches.get_matches_lower_bound(), matches.get_matches_estimated(),
               matches.get_matches_upper_bound());
  for (auto at = matches.begin(); at != matches.end(); ++at) {
    char weight[40];
    std::snprintf(weight, sizeof weight, "%.17g", at.get_weight());
    account.line(*at, weight);
  }
  return account.text();
}

}  // namespace

std::string database_difference(const std::string& a, const std::string& b, Random& random) {
  random.discard(1);
  return first_difference(account_of(a, random), account_of(b, random));
}

std::string query_difference(const std::string& a, const std::string& b, std::size_t count,
                             Random& random) {
  const Xapian::Database first(a), second(b);
  const std::vector<std::string> terms(first.allterms_begin(), first.allterms_end());
  if (terms.empty()) return "";
  for (std::size_t i = 0; i < count; ++i) {
    const Xapian::Query query = random_query(random, terms, 2);
    const std::string difference =
        first_difference(answer_of(first, query), answer_of(second, query));
    if (!difference.empty()) return query.get_description() + ": " + difference;
  }
  return "";
}

std::string xapian_check(const std::string& folder) {
  std::ostringstream out;
  return Xapian::Database::check(folder, 0, &out) == 0 ? "" : out.str();
}

}  // namespace glane::test
