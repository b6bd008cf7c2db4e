#include "page/plain_text/section_lines.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/people/pseudonym.hpp"
#include "page/plain_text/boilerplate_lines.hpp"
#include "page/plain_text/comment_head.hpp"
#include "page/plain_text/inline_markup.hpp"

namespace glane {

namespace {

using Kind = CommentLineKind;

constexpr std::size_t kLongestName = 40;

bool is_noise(const Line& line) {
  const BoilerplateLine boilerplate = boilerplate_of_line(line);
  switch (boilerplate.kind) {
    case BoilerplateKind::respond:
    case BoilerplateKind::end:
    case BoilerplateKind::form:
    case BoilerplateKind::rule:
      return true;
    case BoilerplateKind::sign_up:
    case BoilerplateKind::legal:
    case BoilerplateKind::share:
    case BoilerplateKind::more:
      return boilerplate.telling;
    default:
      break;
  }
  const auto head = read_comment_head(line);
  return head && head->announced && text_has_digit(line.key);
}

// A line that only comments have: where one follows, the section goes on.
bool belongs_to_comment(const CommentLine& line, const Line& text) {
  return line.kind == Kind::date || line.kind == Kind::signed_date || line.kind == Kind::answer ||
         (line.kind == Kind::mark && !is_noise(text));
}

// A form to fill in ends the section where it stands under comments, and not over them.
bool heads_footer(const Line& line, std::size_t texts_before) {
  const BoilerplateKind kind = boilerplate_of_line(line).kind;
  constexpr std::size_t kOneComment = 2;
  return kind == BoilerplateKind::end ||
         (kind == BoilerplateKind::form && texts_before >= kOneComment);
}

// The footer starts at the first line after which no comment comes.
std::size_t find_footer(const std::vector<Line>& lines, const SectionLines& section) {
  std::size_t footer = section.kinds.size();
  std::unordered_map<std::string_view, std::size_t> after;
  auto texts = static_cast<std::size_t>(
      std::count_if(section.kinds.begin(), section.kinds.end(), [](const CommentLine& line) {
        return line.kind == Kind::text || line.kind == Kind::signed_date;
      }));
  for (std::size_t i = section.kinds.size(); i-- > 0;) {
    const Line& line = lines[section.begin + i];
    if (belongs_to_comment(section.kinds[i], line)) break;
    if (line.blank()) continue;
    texts -= section.kinds[i].kind == Kind::text;
    // A name that comments before bear too.
    const bool name = section.kinds[i].kind == Kind::text && line.key.size() <= kLongestName;
    const std::size_t here = ++after[line.key];
    if (name && section.times.at(line.key) > here) break;
    if (heads_footer(line, texts)) footer = i;
  }
  return footer;
}

// For each line the nearest one before and behind it that is no blank, badge, number or button;
// the number of lines where there is none. All at once, so that long rows of buttons cost no more
// than others.
struct Neighbours {
  std::vector<std::size_t> last;
  std::vector<std::size_t> next;
};

Neighbours find_neighbours(const SectionLines& section) {
  const std::size_t size = section.kinds.size();
  Neighbours nearest{std::vector(size, size), std::vector(size, size)};
  const auto is_content = [&](std::size_t i) {
    const Kind kind = section.kinds[i].kind;
    return kind == Kind::text || kind == Kind::date || kind == Kind::signed_date ||
           kind == Kind::answer;
  };
  for (std::size_t i = 0, last = size; i < size; ++i) {
    nearest.last[i] = last;
    if (is_content(i)) last = i;
  }
  for (std::size_t i = size, next = size; i-- > 0;) {
    nearest.next[i] = next;
    if (is_content(i)) next = i;
  }
  return nearest;
}

bool is_kind(const SectionLines& section, std::size_t at, Kind kind) {
  return at < section.kinds.size() && section.kinds[at].kind == kind;
}

// Bare numbers count votes where they stand beside buttons or dates, or where several differ.
bool are_votes(const std::vector<Line>& lines, const SectionLines& section) {
  std::unordered_set<std::string_view> values;
  Kind last = Kind::text;
  for (std::size_t i = 0; i < section.kinds.size(); ++i) {
    const Kind kind = section.kinds[i].kind;
    if (kind == Kind::blank) continue;
    const bool beside = (kind == Kind::number && (last == Kind::mark || last == Kind::date)) ||
                        (last == Kind::number && kind == Kind::mark);
    if (beside) return true;
    if (kind == Kind::number) values.insert(lines[section.begin + i].key);
    last = kind;
  }
  constexpr std::size_t kSeveral = 3;
  return values.size() >= kSeveral;
}

// Decides what only neighbours can tell: numbers, badges.
void settle_doubtful(const std::vector<Line>& lines, SectionLines& section) {
  const bool votes = are_votes(lines, section);
  const Neighbours nearest = find_neighbours(section);
  std::vector<bool> beside_date;
  for (std::size_t i = 0; i < section.kinds.size(); ++i) {
    beside_date.push_back(is_kind(section, nearest.next[i], Kind::date) ||
                          is_kind(section, nearest.last[i], Kind::date));
  }
  for (std::size_t i = 0; i < section.kinds.size(); ++i) {
    Kind& kind = section.kinds[i].kind;
    if (kind == Kind::number) kind = votes ? Kind::mark : Kind::text;
    if (kind == Kind::badge) kind = beside_date[i] ? Kind::mark : Kind::text;
  }
}

// Names that stand twice, as a picture's text ("Avatar de Julie") and as the name itself: where
// several do, or a date follows, the first is no text.
void settle_doubled(const std::vector<Line>& lines, SectionLines& section) {
  const Neighbours nearest = find_neighbours(section);
  std::vector<std::size_t> doubled;
  bool dated = false;
  for (std::size_t i = 0; i < section.kinds.size(); ++i) {
    const Line& line = lines[section.begin + i];
    if (section.kinds[i].kind != Kind::text || line.key.size() > kLongestName) continue;
    std::size_t next = i + 1;
    while (is_kind(section, next, Kind::blank)) ++next;
    if (!is_kind(section, next, Kind::text)) continue;
    const Line& name = lines[section.begin + next];
    if (normalised(author_in_comment_line(line)) != name.key || pseudonym_likeness(name) <= 1)
      continue;
    doubled.push_back(i);
    dated |= is_kind(section, nearest.next[next], Kind::date);
  }
  if (doubled.size() < 2 && !dated) return;
  for (const std::size_t i : doubled) section.kinds[i].kind = Kind::mark;
}

// A name and a date in one line may also be a text: one such line must open the section, or
// several must stand in it, or one must close it.
void settle_signed(SectionLines& section) {
  const auto is_content = [](const CommentLine& line) {
    return line.kind == Kind::text || line.kind == Kind::date || line.kind == Kind::signed_date;
  };
  const auto first = std::find_if(section.kinds.begin(), section.kinds.end(), is_content);
  const auto last = std::find_if(section.kinds.rbegin(), section.kinds.rend(), is_content);
  const auto signs = [](const CommentLine& line) { return line.kind == Kind::signed_date; };
  const auto count = std::count_if(section.kinds.begin(), section.kinds.end(), signs);
  if (count == 0) return;
  const bool opens = signs(*first);
  section.signed_at_foot = !opens && signs(*last);
  if (opens || count >= 2) return;
  for (CommentLine& line : section.kinds) {
    if (!section.signed_at_foot && signs(line)) line = CommentLine{};
  }
}

// Names that comments quote or mention: "Peggy10Huitres:", "@cid1".
std::unordered_set<std::string> named_in(const std::vector<Line>& lines,
                                         const SectionLines& section) {
  std::unordered_set<std::string> names;
  for (std::size_t i = 0; i < section.kinds.size(); ++i) {
    const std::string_view text = lines[section.begin + i].text;
    for (std::size_t at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
      const std::string_view name = text.substr(at + 1, kLongestName);
      names.insert(normalised(name.substr(0, name.find_first_of(" ,;:!?<"))));
    }
    if (text.find(':') == text.npos) continue;
    for (const std::string& part : plain_lines(text)) {
      if (part.back() != ':') continue;
      names.insert(normalised(author_in_comment_line({part, normalised(part)})));
    }
  }
  return names;
}

// "En réponse à : Le titre de l'article" over each comment.
void drop_repeated_answers(const std::vector<Line>& lines, SectionLines& section) {
  for (std::size_t i = 0; i < section.kinds.size(); ++i) {
    const Line& line = lines[section.begin + i];
    const bool answers = section.kinds[i].kind == Kind::text &&
                         line.key.starts_with("en reponse a") && section.times[line.key] > 1;
    if (answers) section.kinds[i].kind = Kind::mark;
  }
}

}  // namespace

SectionLines classify_section(const std::vector<Line>& lines, std::size_t begin, std::size_t end,
                              const Date& seen) {
  SectionLines section;
  section.begin = begin;
  for (std::size_t i = begin; i < end; ++i) {
    CommentLine line = read_comment_line(lines[i], seen);
    if (line.kind == Kind::text && is_noise(lines[i])) line.kind = Kind::mark;
    section.kinds.push_back(std::move(line));
    if (!lines[i].blank()) ++section.times[lines[i].key];
  }
  drop_repeated_answers(lines, section);
  section.kinds.resize(find_footer(lines, section));
  settle_doubtful(lines, section);
  settle_doubled(lines, section);
  settle_signed(section);
  return section;
}

bool may_be_section_text(const Line& line, const SectionLines& section) {
  return section.times.at(line.key) == 1 && !text_has_digit(line.key);
}

std::vector<SectionItem> items_of_section_lines(const std::vector<Line>& lines,
                                                const SectionLines& section) {
  const std::unordered_set<std::string> named = named_in(lines, section);
  std::vector<SectionItem> items;
  SectionItem pending;  // what stands before the next item
  for (std::size_t i = 0; i < section.kinds.size(); ++i) {
    const CommentLine& kind = section.kinds[i];
    const Line& line = lines[section.begin + i];
    SectionItem* last = items.empty() ? nullptr : &items.back();
    if (kind.kind == Kind::text || kind.kind == Kind::signed_date) {
      pending.at = section.begin + i;
      pending.signed_line = kind.kind == Kind::signed_date;
      pending.known_name = line.key.size() < 60 && named.count(line.key) != 0;
      items.push_back(pending);
      pending = {};
      continue;
    }
    const bool numbered = read_numbered_head(line).has_value();
    pending.blank_before |= kind.kind == Kind::blank;
    pending.date_before |= kind.kind == Kind::date;
    pending.number_before |= numbered;
    pending.mark_before |= kind.kind == Kind::mark && !numbered;
    if (last == nullptr) continue;
    last->blank_after |= kind.kind == Kind::blank;
    last->date_after |= kind.kind == Kind::date;
    last->doubtful_mark_after |= kind.kind == Kind::mark && may_be_section_text(line, section);
  }
  return items;
}

DatePlace dates_of_section_lines(const std::vector<Line>& lines, const SectionLines& section) {
  const Neighbours nearest = find_neighbours(section);
  double before = 0;
  double after = 0;
  int dates = 0;
  bool opens = false;
  bool seen_content = false;
  for (std::size_t i = 0; i < section.kinds.size(); ++i) {
    const Kind kind = section.kinds[i].kind;
    if (kind == Kind::text) seen_content = true;
    if (kind != Kind::date) continue;
    opens |= !seen_content && dates == 0;
    ++dates;
    const std::size_t last = nearest.last[i];
    const std::size_t next = nearest.next[i];
    if (is_kind(section, last, Kind::text))
      before += pseudonym_likeness(lines[section.begin + last]);
    if (is_kind(section, next, Kind::text))
      after += pseudonym_likeness(lines[section.begin + next]);
  }
  if (dates == 0) return DatePlace::nowhere;
  if (opens) return DatePlace::before_author;
  return after > before + 1 ? DatePlace::after_text : DatePlace::after_author;
}

}  // namespace glane
