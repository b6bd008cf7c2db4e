// Queries of the whole language, as what they ask for and as they are typed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/syntax.hpp"

namespace glane::test {

struct AskedForm {
  std::string text;
  WordForm form = WordForm::plain;
  int edits = 0;  // of a fuzzy one

  std::string typed() const {
    if (form == WordForm::exact) return "=" + text;
    if (form == WordForm::fuzzy) return text + (edits == 1 ? "~1" : "~");
    return form == WordForm::prefix ? text + "*" : text;
  }
};

struct AskedNear {
  AskedForm first, second;
  std::uint32_t distance = 0;
};

// Values behind a colon: any of the words, or one phrase.
struct AskedField {
  enum Of { title, thread, quotes, addressee, section, language };

  Of of = title;
  std::string name;  // as typed
  std::vector<AskedForm> words;
  std::string phrase;
  bool excluded = false;

  std::string typed() const {
    std::string values = words.size() == 1 ? words[0].typed() : "\"" + phrase + "\"";
    if (words.size() > 1) {
      values = "(";
      for (const AskedForm& word : words) values += word.typed() + " ";
      values.back() = ')';
    }
    return (excluded ? "-" : "") + name + ":" + values;
  }
};

struct Ask {
  std::vector<AskedForm> should, must, must_not;
  std::vector<std::string> phrases;
  std::vector<AskedNear> near;
  std::vector<AskedField> fields;
  std::string author, since;

  std::string typed() const {
    std::string query;
    for (const AskedForm& word : should) query += word.typed() + " ";
    for (const AskedForm& word : must) query += "+" + word.typed() + " ";
    for (const AskedForm& word : must_not) query += "-" + word.typed() + " ";
    for (const std::string& phrase : phrases) query += "\"" + phrase + "\" ";
    for (const AskedNear& pair : near) {
      query += pair.first.typed() + " NEAR/" + std::to_string(pair.distance) + " " +
               pair.second.typed() + " ";
    }
    for (const AskedField& field : fields) query += field.typed() + " ";
    if (!author.empty()) query += "auteur:\"" + author + "\" ";
    if (!since.empty()) query += "depuis:" + since;
    return query;
  }
};

}  // namespace glane::test
