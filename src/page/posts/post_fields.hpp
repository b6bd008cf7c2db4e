// One post as it stands in a page, and how its parts are found there: by the selectors of a table
// or by the generic reader.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "glane/date.hpp"
#include "glane/document.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// Elements [begin, end) of an outline: an element with all inside, or several siblings.
struct PostBlock {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct RawPost {
  PostBlock block;
  std::string author;
  std::optional<Date> date;
  std::string text;
  std::vector<Quote> quotes;
  std::string own_id;                 // "1234" of #p1234; empty: none
  int number = 0;                     // "#21" as shown; 0: none
  std::string answered;               // "en réponse à Octave"
  std::string answered_id;            // the own id of the post that this one answers
  bool linked = false;                // its text is mostly links
  std::optional<std::size_t> parent;  // of the post that this one stands inside of or under

  bool empty() const { return text.empty() && quotes.empty(); }
};

// Which elements of a page belong to which of its blocks.
class BlockWalk {
 public:
  // in: blocks  by where they begin; one may stand inside of another
  BlockWalk(const PageOutline& outline, const std::vector<PostBlock>& blocks);

  // The elements of block `i`, itself first.
  std::vector<std::size_t> own_elements(std::size_t i) const;

  // The block around block `i`.
  std::optional<std::size_t> parent_of(std::size_t i) const;

 private:
  const PageOutline& outline_;
  const std::vector<PostBlock>& blocks_;
  std::vector<std::size_t> block_at_;  // 1 + block that begins at the element; 0: none
};

// Those of `blocks`, which are in order, that begin inside of `block`.
std::span<const PostBlock> post_field_blocks_inside(const std::vector<PostBlock>& blocks,
                                                    const PostBlock& block);

// The name in an element that bears an author: its first line, less what stands behind a link
// with the name. "De <a>Octave</a> Internaute" -> "Octave"
std::string author_field_of_post(const GumboNode& node);

// The name in a line that bears a date too: "3. Le jeudi 9 juin 2011, 10:22 par Octave",
// "Octave - Le 22/01/2020 à 12:01"; empty: no date, or no name beside it.
//   in: seen  what relative dates count from
std::string author_field_of_dated_line(std::string_view line, const Date& seen);

// The number in the anchor of a post: "p1234", "comment-34", "#msg12" -> "1234", "34", "12".
std::string number_of_anchor(std::string_view anchor);

// A post's own id, from the id or name of its first elements, else from its permalink (#p1234).
std::string own_id_post_field(const PageOutline& outline, const std::vector<std::size_t>& elements);

// Fills in `answered`, whom "En réponse à Octave" names in an element that says nothing else, and
// `answered_id`, which a link there, one of rel=in-reply-to or the block's data-parent attribute
// tells; either also from a link that opens the text, to another comment or to an author.
//   in/out: post  all its other fields are read
void read_answered_field(const PageOutline& outline, const std::vector<std::size_t>& elements,
                         RawPost& post);

// "#21" or "n°21" standing alone in an element, as forums number their posts; 0: none.
int shown_number_post_field(const PageOutline& outline, const std::vector<std::size_t>& elements);

}  // namespace glane
