#include "page/posts/generic_post.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "glane/date.hpp"
#include "page/html/element_text.hpp"
#include "page/html/part_lexicon.hpp"
#include "page/html/part_names.hpp"
#include "page/people/post_author.hpp"
#include "page/posts/post_date.hpp"
#include "page/posts/post_places.hpp"
#include "page/quotes/post_text.hpp"

namespace glane {

namespace {

using Elements = std::vector<std::size_t>;

bool links_to_profile(const GumboNode& node) {
  constexpr std::string_view kProfilePaths[] = {
      "/user/",      "/users/",      "/membre",     "/profil",    "/member",
      "/u/",         "/author/",     "/auteur",     "memberlist", "action=profile",
      "viewprofile", "/@",           "userid=",     "user_id=",   "showuser=",
      "/people/",    "/utilisateur", "profile.php", "member.php", "mode=viewprofile"};
  return is_element(node, GUMBO_TAG_A) && contains_any(attribute_of(node, "href"), kProfilePaths);
}

// Without the numbers of votes and answers under a text.
std::string without_counts(std::string text) {
  while (true) {
    const std::size_t line = text.rfind('\n');
    if (line == text.npos || text.find_first_not_of("0123456789 +-", line + 1) != text.npos) {
      return text;
    }
    text.resize(line);
  }
}

// Bytes of the links in a text.
std::size_t linked_bytes(const GumboNode& text, const NodeFilter& excluded) {
  std::size_t linked = 0;
  for_each_element(text, [&](const GumboNode& node) {
    if (excluded(node)) return false;
    if (!is_element(node, GUMBO_TAG_A)) return true;
    linked += text_inside(node).size();
    return false;
  });
  return linked;
}

// What a heading in a comment may be other than its title.
constexpr unsigned kNoTitle = kAuthorWord | kDateWord | kBesideWord | kEditWord | kElsewhereWord;

class BlockReading {
 public:
  BlockReading(const PageOutline& outline, const PostMarks& marks, const Elements& own,
               const Date& seen);

  void read(const NodeFilter& others, RawPost& post);

 private:
  void find_text();
  void find_author(RawPost& post);
  void find_date_of(RawPost& post);
  bool is_of_another_date(std::size_t at) const;
  bool holds_only_date(std::size_t at) const;
  bool read_author(std::size_t at, RawPost& post);
  bool read_signed_line(std::size_t at, RawPost& post);
  void read_text(const NodeFilter& others, RawPost& post) const;
  void part_at_date(RawPost& post) const;
  std::string title() const;
  bool in_answer(std::size_t at) const;

  unsigned words(std::size_t at) const { return marks_.words[at]; }
  bool in_text(std::size_t at) const { return text_ && outline_.is_inside(at, *text_); }
  // How many of the block's own elements inside of `at` were counted up to them in `counts`.
  std::size_t inside(std::size_t at, const std::vector<std::size_t>& counts) const;
  bool holds_author(std::size_t at) const { return inside(at, authors_) > 0; }

  const PageOutline& outline_;
  const PostMarks& marks_;
  const Elements& own_;
  const Date& seen_;
  std::vector<std::size_t> authors_;  // of own_, how many before each are named as an author's,
  std::vector<std::size_t> dates_;    // or bear a date
  std::optional<std::size_t> text_;   // the element of the text
  std::optional<std::size_t> author_;
  std::optional<std::size_t> date_;
};

BlockReading::BlockReading(const PageOutline& outline, const PostMarks& marks, const Elements& own,
                           const Date& seen)
    : outline_(outline), marks_(marks), own_(own), seen_(seen), authors_{0}, dates_{0} {
  for (const std::size_t at : own) {
    const bool named =
        (words(at) & kAuthorWord) != 0 && (words(at) & (kBesideWord | kTextWord)) == 0;
    const bool author = named || is_commenter_link_mark(outline.node(at));
    const bool dated = marks.dates_in(at, at + 1) > 0 && !is_of_another_date(at);
    authors_.push_back(authors_.back() + (author ? 1 : 0));
    dates_.push_back(dates_.back() + (dated ? 1 : 0));
  }
}

std::size_t BlockReading::inside(std::size_t at, const std::vector<std::size_t>& counts) const {
  const auto first = std::upper_bound(own_.begin(), own_.end(), at);
  const auto last = std::lower_bound(first, own_.end(), outline_[at].end);
  return counts[static_cast<std::size_t>(last - own_.begin())] -
         counts[static_cast<std::size_t>(first - own_.begin())];
}

// The date of the post stands nowhere else: the element is more than its text.
bool BlockReading::holds_only_date(std::size_t at) const {
  const bool itself = marks_.dates_in(at, at + 1) > 0 && !is_of_another_date(at);
  const std::size_t held = inside(at, dates_) + (itself ? 1 : 0);
  return held > 0 && held == dates_.back();
}

// "<div class="reply"><div class="reply-content">" in a comment: the words of whom it is on.
bool BlockReading::in_answer(std::size_t at) const {
  for (at = outline_[at].parent; at > own_.front(); at = outline_[at].parent) {
    if (is_answer_element(outline_.node(at))) {
      return !is_answer_element(outline_.node(own_.front()));
    }
  }
  return false;
}

// Of the elements named as a text and without author and date in them, the longest.
void BlockReading::find_text() {
  std::size_t most = 0;
  for (const std::size_t at : own_) {
    if (at == own_.front()) continue;
    const unsigned of = words(at);
    const bool named = (of & kTextWord) != 0 && (of & (kBesideWord | kAuthorWord | kDateWord)) == 0;
    if (!named || in_text(at)) continue;
    const GumboTag tag = outline_.node(at).v.element.tag;
    if (tag == GUMBO_TAG_A || tag == GUMBO_TAG_BUTTON || tag == GUMBO_TAG_META) continue;
    if (holds_author(at) || holds_only_date(at) || in_answer(at)) continue;
    const std::size_t bytes = text_inside(outline_.node(at)).size();
    if (bytes <= most) continue;
    most = bytes;
    text_ = at;
  }
}

bool BlockReading::read_author(std::size_t at, RawPost& post) {
  constexpr std::size_t kLongest = 120;
  if (outline_[at].text_bytes > kLongest) return false;
  const std::string text = text_inside(outline_.node(at));
  if (text.empty() || text.size() > kLongest) return false;
  if (text_has_digit(text) && find_date(text, seen_)) return read_signed_line(at, post);
  post.author = author_field_of_post(outline_.node(at));
  if (post.author.empty()) return false;
  author_ = at;
  return true;
}

// A line with name and date: "Octave - Le 22/01/2020 à 12:01".
bool BlockReading::read_signed_line(std::size_t at, RawPost& post) {
  constexpr std::size_t kLongest = 240;
  if (outline_[at].text_bytes > kLongest) return false;
  const std::string line = text_inside(outline_.node(at));
  std::string author = line.size() > kLongest ? "" : author_field_of_dated_line(line, seen_);
  if (author.empty()) return false;
  post.author = std::move(author);
  author_ = at;
  return true;
}

void BlockReading::find_author(RawPost& post) {
  for (const unsigned wanted : {unsigned{kAuthorWord}, unsigned{kNameWord}}) {
    for (const std::size_t at : own_) {
      const unsigned of = words(at);
      const bool linked = wanted == kAuthorWord && is_commenter_link_mark(outline_.node(at));
      const bool named = linked || ((of & wanted) != 0 && (of & (kBesideWord | kEditWord)) == 0);
      if (!named || at == own_.front() || in_text(at) || holds_author(at)) continue;
      if ((of & kDateWord) != 0 && (of & kAuthorWord) == 0) continue;
      if (is_element(outline_.node(at), GUMBO_TAG_TIME)) continue;
      if (read_author(at, post)) return;
    }
    if (wanted == kNameWord) break;
    for (const std::size_t at : own_) {
      if (!in_text(at) && links_to_profile(outline_.node(at)) && read_author(at, post)) return;
    }
  }
  // The element of the date, and what it stands in; another line with a date.
  if (date_) {
    for (std::size_t at = *date_; at > own_.front(); at = outline_[at].parent) {
      if (read_signed_line(at, post)) return;
    }
  }
  for (const std::size_t at : own_) {
    const bool dated = marks_.dates_in(at, at + 1) > 0 && !is_of_another_date(at);
    if (dated && at != own_.front() && !in_text(at) && read_signed_line(at, post)) return;
  }
  for (const std::size_t at : own_) {
    const GumboTag tag = outline_.node(at).v.element.tag;
    const bool head = tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4 || tag == GUMBO_TAG_H5 ||
                      tag == GUMBO_TAG_H6 || tag == GUMBO_TAG_CITE || tag == GUMBO_TAG_DT;
    if (head && !in_text(at) && read_author(at, post)) return;
  }
}

void BlockReading::find_date_of(RawPost& post) {
  // hAtom names a post's own date "updated": the date of an edit where there is another.
  for (const unsigned passed_over : {unsigned{kEditWord}, 0u}) {
    for (const std::size_t at : own_) {
      const bool dated = marks_.dates_in(at, at + 1) > 0 || (words(at) & kDateWord) != 0;
      if (!dated || in_text(at) || at == own_.front()) continue;
      if ((words(at) & passed_over) != 0 || is_of_another_date(at)) continue;
      const auto found = date_of_element_in_line(outline_, at, seen_);
      if (!found) continue;
      const bool finer = !post.date || (found->precision > post.date->precision &&
                                        post.date->precision < Precision::minute);
      if (finer) {
        post.date = found;
        date_ = at;
      }
      if (post.date->precision >= Precision::minute) return;
    }
    if (post.date) return;
  }
}

// When he joined, when the post was edited.
bool BlockReading::is_of_another_date(std::size_t at) const {
  // "<dd><strong>Enregistré le :</strong> <span>19 janvier</span></dd>"
  constexpr std::uint32_t kMostLabelledBytes = 80;
  const std::size_t parent = outline_[at].parent;
  const bool labelled = parent > own_.front() && outline_[parent].text_bytes <= kMostLabelledBytes;
  const auto tells = [](const std::string& key) {
    return contains_any(key, {"inscri", "membre depuis", "enregistre", "joined", "registered",
                              "member since", "mitglied seit", "registriert"});
  };
  const std::string key = normalised(direct_text(outline_.node(at)));
  return tells(key) || starts_with_any(key, {"modifi", "edit"}) ||
         (labelled && tells(normalised(text_inside(outline_.node(parent)))));
}

void BlockReading::read_text(const NodeFilter& others, RawPost& post) const {
  const GumboNode& node = outline_.node(text_ ? *text_ : own_.front());
  const GumboNode* author = author_ ? &outline_.node(*author_) : nullptr;
  const NodeFilter excluded = [&](const GumboNode& inner) {
    if (&inner == author || others(inner)) return true;
    if (text_) return false;
    const unsigned of = kinds_of_element(inner);
    return is_answer_button_mark(inner) || ((of & (kBesideWord | kEditWord | kAuthorWord)) != 0 &&
                                            (of & (kTextWord | kCommentWord)) == 0);
  };
  PostText text = read_post_text(node, excluded);
  post.linked = linked_bytes(node, excluded) * 2 > text.text.size();
  post.text = std::move(text.text);
  post.quotes = std::move(text.quotes);
  if (text_) {
    const std::string head = post.text.empty() ? "" : title();
    if (!head.empty()) post.text = head + '\n' + post.text;
    return;
  }
  part_at_date(post);
  post.text = without_counts(std::move(post.text));
}

// A comment's own title, which stands over its text.
std::string BlockReading::title() const {
  constexpr std::uint32_t kLongest = 150;
  for (const std::size_t at : own_) {
    if (at >= *text_) break;
    const PageElement& element = outline_[at];
    const GumboTag tag = element.node->v.element.tag;
    const bool heading = tag >= GUMBO_TAG_H3 && tag <= GUMBO_TAG_H6;
    if (!heading || element.hidden || element.text_bytes > kLongest) continue;
    if (outline_.is_inside(*text_, at) || holds_author(at) || (words(at) & kNoTitle) != 0) continue;
    const bool signs =
        author_ && (outline_.is_inside(*author_, at) || outline_.is_inside(at, *author_));
    const bool dates = inside(at, dates_) > 0 || marks_.dates_in(at, at + 1) > 0;
    if (signs || dates) continue;
    std::string title = text_inside(*element.node);
    if (!title.empty() && clean_post_author(title) != "") return title;
  }
  return {};
}

// Where nothing is named as a text, it stands behind the line of the date, if anything does; what
// stands before that line is the writer's: his name, then his rank and the like.
void BlockReading::part_at_date(RawPost& post) const {
  if (!date_) return;
  const std::string written = text_inside(outline_.node(*date_));
  const auto found = find_date(written, seen_);
  const std::string date =
      found ? written.substr(found->begin, found->end - found->begin) : written;
  std::string before;
  std::string behind;
  bool parted = false;
  for (const std::string_view line : split_text_lines(post.text)) {
    const bool dated = !parted && !date.empty() && line.find(date) != line.npos;
    parted |= dated;
    if (dated) continue;
    append_text_line(parted ? behind : before, line);
  }
  if (!parted) return;
  behind = without_counts(std::move(behind));
  const bool writer_first =
      !behind.empty() && behind.find_first_not_of("0123456789") != behind.npos;
  if (writer_first && post.author.empty()) {
    const std::string first = before.substr(0, before.find('\n'));
    // "Envie de réagir ?" is no name.
    if (!first.ends_with('?') && !first.ends_with('!')) post.author = clean_post_author(first);
  }
  post.text = writer_first ? std::move(behind) : std::move(before);
}

void BlockReading::read(const NodeFilter& others, RawPost& post) {
  find_text();
  find_date_of(post);
  find_author(post);
  read_text(others, post);
}

}  // namespace

RawPost read_generic_post(const PageOutline& outline, const PostMarks& marks, const BlockWalk& walk,
                          const std::vector<PostBlock>& blocks, std::size_t i, const Date& seen) {
  RawPost post;
  post.block = blocks[i];
  const Elements own = walk.own_elements(i);
  constexpr std::size_t kMostElements = 5000;  // a whole page rather than a post
  if (own.empty() || own.size() > kMostElements) return post;
  std::unordered_set<const GumboNode*> others;
  for (const PostBlock& block : post_field_blocks_inside(blocks, post.block)) {
    others.insert(&outline.node(block.begin));
  }
  BlockReading(outline, marks, own, seen)
      .read([&](const GumboNode& node) { return others.count(&node) > 0; }, post);
  post.own_id = own_id_post_field(outline, own);
  post.number = shown_number_post_field(outline, own);
  read_answered_field(outline, own, post);
  return post;
}

}  // namespace glane
