#include "index/snapshot/synonym_table.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/folding.hpp"
#include "index/files/index_format.hpp"
#include "index/snapshot/vocabulary.hpp"

namespace glane {

namespace {

// The text up to the separator, which is taken off with it.
std::string_view cut_until(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return taken;
}

// No forms where the line is no member.
Synonym read_member(std::string_view line) {
  Synonym member;
  if (line.find('\t') == std::string_view::npos) return member;
  member.stem = cut_until(line, '\t');
  while (!line.empty()) {
    const std::string_view form = cut_until(line, ' ');
    if (!form.empty()) member.forms.emplace_back(form);
  }
  if (member.forms.size() > kMaxWordsOfSynonym) member.forms.clear();
  return member;
}

void append_member(const Synonym& member, std::string& text) {
  text += member.stem + '\t';
  for (std::size_t i = 0; i < member.forms.size(); ++i) {
    if (i > 0) text += ' ';
    text += member.forms[i];
  }
  text += '\n';
}

}  // namespace

void store_synonym_table(Manifest& manifest, const SynonymGroups& synonyms) {
  manifest.set_entry(setting::kSynonyms, pack_synonym_table(synonyms));
}

std::string pack_synonym_table(const SynonymGroups& synonyms) {
  std::string text;
  for (const SynonymGroup& group : synonyms.groups()) {
    for (const Synonym& member : group) append_member(member, text);
    text += '\n';
  }
  return text;
}

std::string reclassed_synonym_table(std::string_view entry, FrenchAnalyzer& analyzer) {
  std::string text;
  while (!entry.empty()) {
    const std::string_view line = cut_until(entry, '\n');
    Synonym member = read_member(line);
    if (member.forms.size() == 1 && !member.stem.empty()) {
      member.stem = analyzer.word_of(member.forms[0]).stem;
    }
    if (line.empty()) {
      text += '\n';
    } else if (!member.forms.empty()) {
      append_member(member, text);
    }
  }
  return text;
}

SynonymTable::SynonymTable(std::string_view entry) {
  SynonymGroup group;
  const auto end_group = [&] {
    if (!group.empty()) groups_.add(std::exchange(group, {}));
  };
  while (!entry.empty()) {
    const std::string_view line = cut_until(entry, '\n');
    if (line.empty()) {
      end_group();
      continue;
    }
    Synonym member = read_member(line);
    const bool fits = !member.forms.empty() && group.size() < kMaxSynonymsOfGroup;
    if (fits) group.push_back(std::move(member));
  }
  end_group();
}

SynonymForms SynonymTable::forms(const SegmentSet& segments, const std::string& stem) const {
  SynonymForms out;
  std::set<std::string> forms;
  for (Synonym& synonym : of(stem)) {
    if (synonym.stem.empty()) {
      out.phrases.push_back(std::move(synonym.forms));
      continue;
    }
    const std::string folded = fold_accents(synonym.forms[0]);
    for (std::string& form : forms_of_stem(segments, synonym.stem)) forms.insert(std::move(form));
    for (std::string& form : forms_of_folded(segments, folded)) forms.insert(std::move(form));
    for (auto& parts : parts_of_joined(segments, folded)) out.phrases.push_back(std::move(parts));
  }
  out.forms.assign(forms.begin(), forms.end());
  return out;
}

}  // namespace glane
