// Places, words and neighbours counted by reading every document, with nothing of an index.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "french/analyzer.hpp"
#include "results/linear_scan.hpp"

namespace glane::test {

// A place of a text: its forms, and its bytes.
struct ScannedPlace {
  std::vector<Word> forms;  // the first is the one as written
  std::size_t begin = 0;
  std::size_t end = 0;
};

using ScannedText = std::vector<ScannedPlace>;
using PlaceWords = std::vector<std::size_t>;  // numbers of places, ascending

class WordScan {
 public:
  explicit WordScan(const std::vector<Document>& documents) : finder_(documents) {
    for (const Document& document : documents) {
      texts_[document.id] = {text_of(document.title), text_of(document.text)};
    }
  }

  std::set<std::string> find(const Ask& ask) { return finder_.find(ask); }

  // Title and text of a document.
  const std::vector<ScannedText>& texts(const std::string& id) { return texts_.at(id); }

  std::uint64_t words(const std::string& id) {
    return texts_.at(id)[0].size() + texts_.at(id)[1].size();
  }

  // Those of what the query asks for, each once.
  std::set<PlaceWords> places(const Ask& ask, const ScannedText& text, bool in_title) {
    std::set<PlaceWords> found;
    for (const AskedForm& word : ask.should) add_word(word, text, found);
    for (const AskedForm& word : ask.must) add_word(word, text, found);
    for (const std::string& phrase : ask.phrases) add_phrase(phrase, text, found);
    for (const AskedNear& near : ask.near) add_near(near, text, found);
    for (const AskedField& field : ask.fields) {
      if (!in_title || field.of != AskedField::title || field.excluded) continue;
      for (const AskedForm& word : field.words) {
        if (!word.text.empty()) add_word(word, text, found);
      }
      if (!field.phrase.empty()) add_phrase(field.phrase, text, found);
    }
    return found;
  }

 private:
  ScannedText text_of(const std::string& text) {
    Analysis analysis;
    analyzer_.analyze(text, analysis);
    ScannedText places;
    for (const Token& token : analysis.tokens) {
      if (!token.alternative) places.push_back({{}, token.begin, token.end});
      places.back().forms.push_back(*token.word);
    }
    return places;
  }

  template <typename Test>
  static bool any_form(const ScannedPlace& place, Test test) {
    return std::any_of(place.forms.begin(), place.forms.end(), test);
  }

  void add_word(const AskedForm& typed, const ScannedText& text, std::set<PlaceWords>& found) {
    const AskedWord asked = finder_.words().asked(typed);
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (any_form(text[at], asked)) found.insert({at});
    }
  }

  void add_phrase(const std::string& typed, const ScannedText& text, std::set<PlaceWords>& found) {
    const AskedPhrase asked(typed, finder_.words());
    for (std::size_t at = 0; asked.size() > 0 && at + asked.size() <= text.size(); ++at) {
      PlaceWords words;
      for (std::size_t i = 0; i < asked.size(); ++i) {
        if (any_form(text[at + i], [&](const Word& word) { return asked.takes(i, word); })) {
          words.push_back(at + i);
        }
      }
      if (words.size() == asked.size()) found.insert(words);
    }
  }

  // Pairs near enough that hold no other such pair.
  void add_near(const AskedNear& typed, const ScannedText& text, std::set<PlaceWords>& found) {
    const AskedWord first = finder_.words().asked(typed.first);
    const AskedWord second = finder_.words().asked(typed.second);
    const auto has = [&](std::size_t at, const AskedWord& asked) {
      return any_form(text[at], [&](const Word& word) { return asked.is_near(word); });
    };
    std::vector<PlaceWords> pairs;
    for (std::size_t a = 0; a < text.size(); ++a) {
      for (std::size_t b = a + 1; b < text.size() && b <= a + typed.distance; ++b) {
        const bool fits = (has(a, first) && has(b, second)) || (has(a, second) && has(b, first));
        if (fits) pairs.push_back({a, b});
      }
    }
    for (const PlaceWords& pair : pairs) {
      const bool holds_other =
          std::any_of(pairs.begin(), pairs.end(), [&](const PlaceWords& other) {
            return other != pair && pair[0] <= other[0] && other[1] <= pair[1];
          });
      if (!holds_other) found.insert(pair);
    }
  }

  LinearScan finder_;
  FrenchAnalyzer analyzer_;
  std::map<std::string, std::vector<ScannedText>> texts_;
};

}  // namespace glane::test
