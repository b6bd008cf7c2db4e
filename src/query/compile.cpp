#include "query/compile.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/folding.hpp"
#include "index/snapshot/vocabulary.hpp"
#include "query/field_query.hpp"
#include "query/grouped_numbers.hpp"
#include "segment/format/schema.hpp"

namespace glane {

namespace {

using Xapian::Query;
using Part = std::optional<Query>;  // nothing: a part without words, which changes nothing

Query combine(Query::op op, const std::vector<Query>& parts) {
  return Query(op, parts.begin(), parts.end());
}

// Where words are looked for, and as what.
struct Scope {
  std::string_view prefix;
  bool names = false;  // words as typed, no classes; a row of them is one name
};

class Compiler {
 public:
  Compiler(const SearchContext& context, const CompileOptions& options)
      : context_(context), options_(options), asked_(context) {}

  CompiledQuery compile(const Node& tree) {
    Part query = part(tree, {});
    if (!has_content_ && !out_.words.empty()) {
      // Nothing but stop words: then they are what is looked for.
      keep_stop_words_ = true;
      out_ = {};
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
        has_content_ = true;
        return field(node);
    }
    return std::nullopt;
  }

  // --- Words ---

  const Analysis& analyze(const std::string& text) {
    context_.analyzer().analyze(text, analysis_);
    return analysis_;
  }

  Part word(const Node& node, const Scope& scope) {
    switch (node.form) {
      case WordForm::exact:
        return exact(node.text, scope);
      case WordForm::prefix:
      case WordForm::fuzzy:
        return expanded(node, scope);
      case WordForm::plain:
        return scope.names ? phrase(node.text, scope) : plain_words(node, scope);
      case WordForm::whole_name:
        return whole_name(node.text, scope);
    }
    return std::nullopt;
  }

  // Several where the text holds several: "l'eau-de-vie", or a whole query read as plain words.
  Part plain_words(const Node& node, const Scope& scope) {
    const Analysis analysis = analyze(node.text);
    const bool demanded = node.occur == Occur::must || options_.all;
    const bool keep = keep_stop_words_ || (node.occur != Occur::should && !options_.all);
    const WordQueries queries(context_, scope.prefix);
    std::vector<Query> words;
    note_asked(node.text, analysis, scope);
    for (const Token& token : analysis.tokens) {
      if (token.alternative) {
        add_alternative(*token.word, queries, words);
        continue;
      }
      const std::string typed = node.text.substr(token.begin, token.end - token.begin);
      if (token.word->stop_word && !keep) {
        out_.words.push_back({typed, "", {}, true, excluding_, {}});
        continue;
      }
      has_content_ = true;
      words.push_back(any_form(queries, *token.word));
      note(typed, *token.word, words.back());
      note_synonyms(*token.word);
    }
    std::vector<Query> joined;
    for (const JoinedTokens& tokens : analysis.joined) {
      const Query own = queries.joined_form(analysis, tokens, options_.ranking);
      joined.push_back(with_synonyms(own, queries, *tokens.word));
      note_forms(*tokens.word);
      note_synonyms(*tokens.word);
    }
    if (words.empty() && joined.empty()) return std::nullopt;
    // Of a word typed alone that is several, "porte-monnaie", all are demanded or the joined one.
    const Query together = combine(demanded ? Query::OP_AND : Query::OP_OR, words);
    if (joined.empty()) return together;
    joined.push_back(together);
    return combine(Query::OP_OR, joined);
  }

  // A further form at the place of the last word: "copines" of "copain·ine·s". Who types a host
  // means the site and not the words it is made of.
  void add_alternative(const Word& word, const WordQueries& queries, std::vector<Query>& words) {
    if (words.empty() || out_.words.empty()) return;
    CompiledWord& last = out_.words.back();
    const bool is_host = last.typed.find('.') != std::string::npos;
    if (last.dropped || is_host || word.stop_word || last.stem == word.stem) return;
    words.back() = last.query = Query(Query::OP_OR, words.back(), any_form(queries, word));
    for (std::string& form : note_forms(word)) last.forms.push_back(std::move(form));
  }

  // What the synonyms add goes with the word read last.
  void note_synonyms(const Word& word) {
    if (context_.synonyms().empty()) return;
    const SynonymForms others = context_.synonyms().forms(context_.segments(), word.stem);
    std::vector<std::string> added;
    for (const std::string& form : others.forms) {
      out_.forms.insert(form);
      if (context_.has_form(form)) added.push_back(form);
    }
    for (const auto& words : others.phrases) {
      std::string phrase;
      for (const std::string& form : words) {
        note_folded(fold_accents(form));
        phrase += (phrase.empty() ? "" : " ") + form;
      }
      added.push_back(std::move(phrase));
    }
    if (out_.words.empty()) return;
    std::vector<std::string>& synonyms = out_.words.back().synonyms;
    synonyms.insert(synonyms.end(), added.begin(), added.end());
  }

  Query any_form(const WordQueries& queries, const Word& word) const {
    return with_synonyms(queries.any_form(word, options_.ranking), queries, word);
  }

  Query with_synonyms(const Query& own, const WordQueries& queries, const Word& word) const {
    if (context_.synonyms().empty()) return own;
    return own | Query(options_.ranking.synonym, queries.with_synonyms(word));
  }

  void note_asked(const std::string& text, const Analysis& analysis, const Scope& scope) {
    if (!excluding_ && scope.prefix.empty()) asked_.add(text, analysis, keep_stop_words_);
  }

  void note(const std::string& typed, const Word& word, const Query& query) {
    out_.words.push_back({typed, word.stem, note_forms(word), false, excluding_, query});
  }

  // The forms to light in a hit's text; returns those that occur in it.
  std::vector<std::string> note_forms(const Word& word) {
    const std::vector<std::string>& found = context_.forms_of_stem(word.stem);
    out_.forms.insert(found.begin(), found.end());
    note_folded(word.folded);
    for (const auto& parts : parts_of_joined(context_.segments(), word.folded)) {
      for (const std::string& part : parts) note_folded(part);
    }
    return found;
  }

  void note_folded(const std::string& folded) {
    const std::vector<std::string>& forms = context_.forms_of_folded(folded);
    out_.forms.insert(forms.begin(), forms.end());
  }

  Part exact(const std::string& text, const Scope& scope) {
    std::vector<PlaceForms> places;
    for (const Token& token : analyze(text).tokens) {
      if (token.alternative) continue;
      places.push_back({token.word->form});
      out_.forms.insert(token.word->form);
    }
    if (places.empty()) return std::nullopt;
    has_content_ = true;
    const WordQueries queries(context_, scope.prefix);
    return places.size() == 1 ? queries.exact(places[0][0]) : queries.phrase(places);
  }

  Part expanded(const Node& node, const Scope& scope) {
    has_content_ = true;
    if (node.text.empty()) return every_document();
    const Analysis analysis = analyze(node.text);
    if (analysis.tokens.empty()) return std::nullopt;
    const Word& last = *analysis.tokens.back().word;
    const WordQueries queries(context_, scope.prefix);
    const PlaceForms forms = node.form == WordForm::prefix
                                 ? queries.forms_beginning_with(last.folded)
                                 : queries.forms_similar_to(last.folded, node.edits);
    out_.forms.insert(forms.begin(), forms.end());
    return queries.any_of(forms);
  }

  // --- Rows of words ---

  Part phrase(const std::string& text, const Scope& scope) {
    const Analysis analysis = analyze(text);
    if (analysis.tokens.empty()) return std::nullopt;
    has_content_ = true;
    note_asked(text, analysis, scope);
    for (const Token& token : analysis.tokens) note_folded(token.word->folded);
    for (const JoinedTokens& joined : analysis.joined) note_folded(joined.word->folded);
    return WordQueries(context_, scope.prefix).phrase(analysis);
  }

  // Whose name this is, all of it; where nobody's is, those whose names hold its words in a row.
  Part whole_name(const std::string& name, const Scope& scope) {
    const Part words = phrase(name, scope);
    const Part author = author_query(name, context_);
    if (!author) return words;
    return words ? Query(Query::OP_FILTER, *words, *author) : *author;
  }

  Part near(const Node& node, const Scope& scope) {
    std::vector<PlaceForms> places;
    for (const Node& child : node.children) add_places(child, scope, places);
    if (places.empty()) return std::nullopt;
    has_content_ = true;
    const WordQueries queries(context_, scope.prefix);
    if (places.size() == 1) return queries.phrase(places);
    const auto window =
        static_cast<std::uint32_t>(node.distance) + static_cast<std::uint32_t>(places.size()) - 1;
    return queries.near(places, window);
  }

  // Each word of a word or a phrase is a place of its own; a group is one place for any of its.
  void add_places(const Node& child, const Scope& scope, std::vector<PlaceForms>& places) {
    const WordQueries queries(context_, scope.prefix);
    if (child.kind == NodeKind::clause) {
      std::vector<PlaceForms> alternatives;
      for (const Node& alternative : child.children) add_places(alternative, scope, alternatives);
      if (alternatives.empty()) return;
      PlaceForms& any = places.emplace_back();
      for (PlaceForms& forms : alternatives) any.insert(any.end(), forms.begin(), forms.end());
      return;
    }
    const Analysis analysis = analyze(child.text);
    note_asked(child.text, analysis, scope);
    const bool as_typed = scope.names || child.kind == NodeKind::phrase;
    for (const Token& token : analysis.tokens) {
      if (token.alternative) continue;
      places.push_back(as_typed ? context_.forms_of_folded(token.word->folded)
                                : queries.place_of_class(*token.word));
      note_forms(*token.word);
    }
  }

  // --- Clauses and fields ---

  // The children of a clause by what they ask.
  struct Asked {
    std::vector<Query> must;    // phrases and words with a plus: other words are then wishes
    std::vector<Query> fields;  // say which documents: of the words, one at least is asked for
    std::vector<Query> should;
    std::vector<Query> must_not;

    std::vector<Query>& list_of(const Node& child) {
      if (child.occur == Occur::must_not) return must_not;
      if (child.occur == Occur::should) return should;
      return child.kind == NodeKind::field ? fields : must;
    }
  };

  Part clause(const Node& node, const Scope& scope) {
    Asked asked;
    const bool was_excluding = excluding_;
    for (const Node& child : with_grouped_numbers(node.children)) {
      excluding_ = was_excluding || child.occur == Occur::must_not;
      if (const Part query = part(child, scope)) asked.list_of(child).push_back(*query);
    }
    excluding_ = was_excluding;
    std::vector<Query> demanded = asked.must;
    demanded.insert(demanded.end(), asked.fields.begin(), asked.fields.end());
    if (demanded.empty() && asked.should.empty() && asked.must_not.empty()) return std::nullopt;

    Query query = every_document();
    if (!demanded.empty()) query = combine(Query::OP_AND, demanded);
    if (!asked.should.empty()) {
      const Query wished = combine(Query::OP_OR, asked.should);
      const Query::op op = asked.must.empty() ? Query::OP_AND : Query::OP_AND_MAYBE;
      query = demanded.empty() ? wished : Query(op, query, wished);
    }
    if (asked.must_not.empty()) return query;
    return Query(Query::OP_AND_NOT, query, combine(Query::OP_OR, asked.must_not));
  }

  Part field(const Node& node) {
    const Node& child = node.children[0];
    const std::string_view name = node.field->name();
    if (name == "title") return part(child, {prefix::kTitle});
    if (name == "thread") return part(child, {prefix::kThreadTitle});
    if (name == "author") return filter(part(child, {prefix::kAuthor, true}));
    if (name == "section") return filter(part(child, {prefix::kSection, true}));
    if (name == "to") return filter(part(child, {prefix::kAddressee, true}));
    if (name == "quotes") return quotation(child);
    return filter(values(node, child));
  }

  // A field that says which documents, not what they are about, weighs nothing.
  static Part filter(const Part& query) { return query ? Part(Query(0.0, *query)) : std::nullopt; }

  // Whom a comment quotes, or what.
  Part quotation(const Node& child) {
    std::vector<Query> either;
    if (const Part words = part(child, {prefix::kQuote})) either.push_back(*words);
    if (const Part names = part(child, {prefix::kQuoteAuthor, true})) either.push_back(*names);
    if (either.empty()) return std::nullopt;
    return combine(Query::OP_OR, either);
  }

  // Values side by side are alternatives: a document has one date, one site, one type.
  Part values(const Node& field, const Node& child) {
    if (child.kind != NodeKind::clause)
      return value_query(field, child.text, context_, options_.now);
    std::vector<Query> wanted;
    std::vector<Query> excluded;
    for (const Node& one : child.children) {
      const Part query = values(one.kind == NodeKind::field ? one : field, one);
      if (query) (one.occur == Occur::must_not ? excluded : wanted).push_back(*query);
    }
    const Query any = wanted.empty() ? every_document() : combine(Query::OP_OR, wanted);
    if (excluded.empty()) return any;
    return Query(Query::OP_AND_NOT, any, combine(Query::OP_OR, excluded));
  }

  const SearchContext& context_;
  const CompileOptions& options_;
  CompiledQuery out_;
  AskedWordsCollector asked_;
  Analysis analysis_;
  bool has_content_ = false;  // something but stop words
  bool keep_stop_words_ = false;
  bool excluding_ = false;  // inside of what must not match
};

}  // namespace

CompiledQuery compile_query(const Node& tree, const SearchContext& context,
                            const CompileOptions& options) {
  return Compiler(context, options).compile(tree);
}

}  // namespace glane
