#include "query/compile.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/name_key.hpp"
#include "index/snapshot/vocabulary.hpp"
#include "query/clause_parts.hpp"
#include "query/field_query.hpp"
#include "query/query_limits.hpp"
#include "query/repetitions.hpp"
#include "query/wildcards.hpp"
#include "query/word_groups.hpp"
#include "query/word_places.hpp"
#include "query/words_together.hpp"
#include "segment/format/schema.hpp"

namespace glane {

namespace {

using Xapian::Query;
using Part = std::optional<Query>;  // nothing: a part without words, which changes nothing

// Where words are looked for, and as what.
struct Scope {
  std::string_view prefix;
  bool names = false;  // words as typed, no classes; a row of them is one name
};

// More spellings of one name than anyone has; each is a phrase. A column knows those past them.
constexpr std::size_t kMostSpellings = 16;

class Compiler {
 public:
  Compiler(const SearchContext& context, const CompileOptions& options)
      : context_(context), options_(options), asked_(context) {}

  CompiledQuery compile(const Node& tree) {
    allowance_.emplace(tree);
    Part query = part(tree, {});
    if (!has_content_ && dropped_) {
      // Nothing but stop words: then they are what is looked for.
      keep_stop_words_ = true;
      out_ = {};
      allowance_.emplace(tree);
      asked_.finish();
      query = part(tree, {});
    }
    out_.query = query ? *query : Query();
    out_.ranking = options_.ranking;
    out_.asked = asked_.finish();
    return std::move(out_);
  }

 private:
  Part part(const Node& node, const Scope& scope) {
    switch (node.kind) {
      case NodeKind::word:
        return word(node, scope);
      case NodeKind::phrase:
        return phrase(node.text, scope);
      case NodeKind::near:
        return near(node, scope);
      case NodeKind::clause:
        return clause(node, scope);
      case NodeKind::field:
        return field(node);
    }
    return std::nullopt;
  }

  // What must not match is no part of what a hit shows.
  WordQueries queries_of(const Scope& scope) {
    return {context_, scope.prefix, excluding_ ? nullptr : &out_.parts};
  }

  // --- Words ---

  const Analysis& analyze(const std::string& text) {
    context_.analyzer().analyze(text, analysis_);
    allowance_->use(analysis_.tokens.size());
    return analysis_;
  }

  // The same with the words that two of the text are where documents write them as one.
  const Analysis& analyze_together(const std::string& text) {
    analyze(text);
    add_words_together(text, context_, analysis_);
    return analysis_;
  }

  Part word(const Node& node, const Scope& scope) {
    switch (node.form) {
      case WordForm::exact:
      case WordForm::prefix:
      case WordForm::fuzzy:
        return expanded(node, scope);
      case WordForm::pattern:
      case WordForm::plain:
        if (has_holes(node, context_)) return expanded(node, scope);
        return scope.names ? phrase(node.text, scope) : plain_words(node, scope);
      case WordForm::whole_name:
        return whole_name(node.text, scope);
    }
    return std::nullopt;
  }

  // Several where the text holds several: "l'eau-de-vie", or a whole query read as plain words.
  Part plain_words(const Node& node, const Scope& scope) {
    const Analysis analysis = analyze_together(node.text);
    const bool demanded = node.occur != Occur::should || options_.all;
    const bool keep =
        keep_stop_words_ || node.kept || (node.occur != Occur::should && !options_.all);
    const WordQueries queries = queries_of(scope);
    WordGroups groups(analysis);
    note_asked(node.text, analysis, scope);
    Repetitions repetitions(analysis);
    std::size_t times = 0;  // that the word read last is still to be asked for
    for (std::size_t at = 0; at < analysis.tokens.size(); ++at) {
      const Token& token = analysis.tokens[at];
      if (token.part) continue;
      if (token.alternative) {
        if (times > 0) add_alternative(*token.word, queries, groups, at);
        continue;
      }
      times = repetitions.take(token.word->form);
      if (times == 0) continue;
      const std::string typed = node.text.substr(token.begin, token.end - token.begin);
      if (token.word->stop_word && !keep) {
        dropped_ = dropped_ || scope.prefix.empty();
        out_.words.push_back({typed, "", {}, true, excluding_, {}});
        continue;
      }
      note_content();
      const Query query = any_form(queries, *token.word);
      groups.add_word(at, repeated(query, times));
      note(typed, *token.word, query);
      note_synonyms(*token.word, queries);
    }
    for (const JoinedTokens& joined : analysis.joined) {
      const Query own = queries.joined_form(analysis, joined, options_.ranking);
      groups.add_joined(joined.first, with_synonyms(own, queries, *joined.word));
      note_synonyms(*joined.word, queries);
    }
    if (groups.empty()) return std::nullopt;
    // Of a word typed alone that is several, "porte-monnaie", all are demanded or the joined one.
    return groups.query(demanded ? Query::OP_AND : Query::OP_OR);
  }

  // A further form at the place of the last word: "copines" of "copain·ine·s". Who types a host
  // means the site and not the words it is made of.
  void add_alternative(const Word& word, const WordQueries& queries, WordGroups& groups,
                       std::size_t at) {
    if (groups.empty() || out_.words.empty()) return;
    CompiledWord& last = out_.words.back();
    const bool is_host = last.typed.find('.') != std::string::npos;
    if (last.dropped || is_host || word.stop_word || last.stem == word.stem) return;
    const Query other = any_form(queries, word);
    last.query = Query(Query::OP_OR, last.query, other);
    groups.last_word(at) = Query(Query::OP_OR, groups.last_word(at), other);
    const std::vector<std::string>& forms = context_.forms_of_stem(word.stem);
    last.forms.insert(last.forms.end(), forms.begin(), forms.end());
  }

  // What the synonyms add goes with the word read last.
  void note_synonyms(const Word& word, const WordQueries& queries) {
    if (out_.words.empty()) return;
    std::vector<std::string>& synonyms = out_.words.back().synonyms;
    for (std::string& one : queries.synonyms_of(word)) synonyms.push_back(std::move(one));
  }

  Query any_form(const WordQueries& queries, const Word& word) const {
    return with_synonyms(queries.any_form(word, options_.ranking), queries, word);
  }

  Query with_synonyms(const Query& own, const WordQueries& queries, const Word& word) const {
    if (context_.synonyms().empty()) return own;
    return own | Query(options_.ranking.synonym, queries.with_synonyms(word));
  }

  // Beside what is left out, "elle -nous", a stop word is all that is asked for.
  void note_content() { has_content_ = has_content_ || !excluding_; }

  void note_asked(const std::string& text, const Analysis& analysis, const Scope& scope) {
    if (!excluding_ && scope.prefix.empty()) asked_.add(text, analysis, keep_stop_words_);
  }

  void note(const std::string& typed, const Word& word, const Query& query) {
    const std::vector<std::string>& forms = context_.forms_of_stem(word.stem);
    out_.words.push_back({typed, word.stem, forms, false, excluding_, query});
  }

  Part expanded(const Node& node, const Scope& scope) {
    if (node.text.empty()) {
      note_content();
      return every_document();
    }
    const WordQueries queries = queries_of(scope);
    const std::vector<PlaceForms> places = word_places(node, context_, queries);
    if (places.empty()) return std::nullopt;
    note_content();
    allow(places);
    if (node.form == WordForm::exact && places.size() == 1) return queries.exact(places[0][0]);
    return places.size() == 1 ? queries.any_of(places[0]) : queries.phrase(places);
  }

  void allow(const std::vector<PlaceForms>& places) {
    for (const PlaceForms& forms : places) allowance_->expand(forms.size());
  }

  // --- Rows of words ---

  Part phrase(const std::string& text, const Scope& scope) {
    return row(marked_text(text, context_), scope);
  }

  // A phrase whose wildcards are letters by now.
  Part row(const std::string& text, const Scope& scope) {
    Analysis analysis = scope.names ? analyze(text) : analyze_together(text);
    if (analysis.tokens.empty()) return std::nullopt;
    note_content();
    const Query query = queries_of(scope).phrase(analysis);
    std::erase_if(analysis.tokens,
                  [](const Token& token) { return has_marked_wildcard(token.word->folded); });
    note_asked(text, analysis, scope);
    return query;
  }

  // Whose name this is, all of it; where nobody's is, those whose names hold its words in a row.
  Part whole_name(const std::string& name, const Scope& scope) {
    const Part person = person_named(name, scope);
    return person ? person : row(given_name_first(name), scope);
  }

  // The words of each spelling in a row spare looking at every document.
  Part person_named(const std::string& name, const Scope& scope) {
    const PersonQuery person = person_query(name, scope.prefix, context_);
    if (person.spellings.empty()) return std::nullopt;
    note_content();
    std::vector<Query> rows;
    for (const std::string& spelling : person.spellings) {
      const Part words = row(spelling, scope);
      if (person.documents && (!words || rows.size() == kMostSpellings)) return person.documents;
      if (words) rows.push_back(*words);
    }
    if (rows.empty()) return std::nullopt;
    const Query any = combine(Query::OP_OR, rows);
    return person.documents ? Query(Query::OP_FILTER, any, *person.documents) : any;
  }

  // "LE GOFF, Yann" signs as "Yann Le Goff", too.
  Part name_field(const Node& child, const Scope& scope) {
    const Part words = part(child, scope);
    if (child.kind != NodeKind::phrase) return words;
    const Part person = person_named(child.text, scope);
    if (!words || !person) return words ? words : person;
    return combine(Query::OP_OR, {*words, *person});
  }

  Part near(const Node& node, const Scope& scope) {
    std::vector<PlaceForms> places;
    for (const Node& child : node.children) add_places(child, scope, places);
    if (places.empty()) return std::nullopt;
    note_content();
    const WordQueries queries = queries_of(scope);
    if (places.size() == 1) return queries.phrase(places);
    const auto window =
        static_cast<std::uint32_t>(node.distance) + static_cast<std::uint32_t>(places.size()) - 1;
    return queries.near(places, window);
  }

  // Each word of a word or a phrase is a place of its own; a group is one place for any of its.
  void add_places(const Node& child, const Scope& scope, std::vector<PlaceForms>& places) {
    const WordQueries queries = queries_of(scope);
    if (child.kind == NodeKind::clause) {
      std::vector<PlaceForms> alternatives;
      for (const Node& alternative : child.children) add_places(alternative, scope, alternatives);
      if (alternatives.empty()) return;
      PlaceForms& any = places.emplace_back();
      for (PlaceForms& forms : alternatives) any.insert(any.end(), forms.begin(), forms.end());
      return;
    }
    const bool formed = child.form != WordForm::plain && child.form != WordForm::pattern;
    if (child.kind == NodeKind::word && (formed || has_holes(child, context_))) {
      for (PlaceForms& forms : word_places(child, context_, queries)) {
        allowance_->expand(forms.size());
        places.push_back(std::move(forms));
      }
      return;
    }
    const std::string text = marked_text(child.text, context_);
    const Analysis analysis = analyze(text);
    if (text == child.text) note_asked(text, analysis, scope);
    const bool as_typed = scope.names || child.kind == NodeKind::phrase;
    for (const Token& token : analysis.tokens) {
      if (token.alternative) continue;
      const bool wild = has_marked_wildcard(token.word->folded);
      places.push_back(as_typed || wild ? queries.forms_of_marked(token.word->folded)
                                        : queries.place_of_class(*token.word));
      if (wild) allowance_->expand(places.back().size());
    }
  }

  // --- Clauses and fields ---

  Part clause(const Node& node, const Scope& scope) {
    ClauseParts parts;
    Repetitions wishes(node.children.size());
    const bool was_excluding = excluding_;
    const auto add_joined = [&](std::string_view text, Analysis& analysis) {
      if (!scope.names) add_words_together(text, context_, analysis);
    };
    const std::vector<Node> children =
        with_words_together(node.children, context_.analyzer(), add_joined);
    for (const Node& child : children) wishes.count(repetition_key(child));
    for (const Node& child : children) {
      const std::size_t times = wishes.take(repetition_key(child));
      if (times == 0) continue;
      excluding_ = was_excluding || child.occur == Occur::must_not;
      const Part query = part(child, scope);
      if (query) parts.list_of(child).push_back(repeated(*query, times));
    }
    excluding_ = was_excluding;
    return parts.query();
  }

  // A field says of which documents: "elle auteur:Octave" asks for a word, all the same.
  Part field(const Node& node) {
    const bool content = std::exchange(has_content_, false);
    const bool kept = std::exchange(keep_stop_words_, false);
    Part query = field_value(node);
    has_content_ = content;
    keep_stop_words_ = kept;
    return query;
  }

  Part field_value(const Node& node) {
    const Node& child = node.children[0];
    const std::string_view name = node.field->name();
    if (const Part any = any_value_query(node, context_)) return any;
    if (name == "title") return words_of_field(child, {prefix::kTitle});
    if (name == "thread") return words_of_field(child, {prefix::kThreadTitle});
    if (name == "author") return filter(name_field(child, {prefix::kAuthor, true}));
    if (name == "section") return filter(part(child, {prefix::kSection, true}));
    if (name == "to") return filter(name_field(child, {prefix::kAddressee, true}));
    if (name == "quotes") return quotation(child);
    return filter(values_query(node, child, context_, options_.now));
  }

  // A stop word that is all of a field's value is what is asked for: the film "Elle".
  Part words_of_field(const Node& child, const Scope& scope) {
    const bool kept =
        std::exchange(keep_stop_words_, keep_stop_words_ || child.kind == NodeKind::word);
    const std::size_t known = out_.words.size();
    Part query = part(child, scope);
    if (!has_content_ && !keep_stop_words_) {
      out_.words.resize(known);
      keep_stop_words_ = true;
      query = part(child, scope);
    }
    keep_stop_words_ = kept;
    return query;
  }

  // A field that says which documents, not what they are about, weighs nothing.
  static Part filter(const Part& query) { return query ? Part(Query(0.0, *query)) : std::nullopt; }

  // Whom a comment quotes, or what.
  Part quotation(const Node& child) {
    std::vector<Query> either;
    if (const Part words = words_of_field(child, {prefix::kQuote})) either.push_back(*words);
    if (const Part who = name_field(child, {prefix::kQuoteAuthor, true})) either.push_back(*who);
    if (either.empty()) return std::nullopt;
    return combine(Query::OP_OR, either);
  }

  const SearchContext& context_;
  const CompileOptions& options_;
  CompiledQuery out_;
  AskedWordsCollector asked_;
  Analysis analysis_;
  std::optional<WordAllowance> allowance_;
  bool has_content_ = false;  // something but stop words
  bool dropped_ = false;      // one of those, in no field
  bool keep_stop_words_ = false;
  bool excluding_ = false;  // inside of what must not match
};

}  // namespace

CompiledQuery compile_query(const Node& tree, const SearchContext& context,
                            const CompileOptions& options) {
  require_query_size(tree);
  return Compiler(context, options).compile(tree);
}

}  // namespace glane
