#include "page/article/hollow_headings.hpp"

#include <cstdint>

namespace glane {

namespace {

enum class Under : std::uint8_t {
  text,   // or pictures
  links,  // that are no text of the article
  end,    // nothing, nor behind it
};

class HollowHeadings {
 public:
  HollowHeadings(const PageOutline& outline, const std::vector<Mark>& marks, std::size_t body)
      : outline_(outline), marks_(marks), body_(body), under_(outline[body].end - body) {}

  std::vector<std::size_t> find() {
    std::vector<std::size_t> found;
    const std::size_t first = first_paragraph();
    for (std::size_t at = outline_[body_].end; at-- > first + 1;) {
      if (rank_of(at) == 0 || is_outline_paragraph(outline_[at])) continue;
      under_[at - body_] = under(at);
      if (is_hollow(at)) found.push_back(at);
    }
    return found;
  }

 private:
  // Of a heading that is text: 2 to 6; 0: it is none.
  int rank_of(std::size_t at) const {
    const GumboTag tag = outline_[at].node->v.element.tag;
    const bool is_heading = tag >= GUMBO_TAG_H2 && tag <= GUMBO_TAG_H6 &&
                            marks_[at] == Mark::kept && outline_[at].text_bytes > 0;
    return is_heading ? tag - GUMBO_TAG_H1 + 1 : 0;
  }
  bool is_hollow(std::size_t at) const { return under_[at - body_] != Under::text; }

  // Without any, the headings may be all that there is.
  std::size_t first_paragraph() const {
    std::size_t at = body_ + 1;
    while (at < outline_[body_].end &&
           (marks_[at] != Mark::kept || !is_outline_paragraph(outline_[at]))) {
      ++at;
    }
    return at;
  }

  // Looks down to the next heading of its rank: an element is seen once for each rank at most.
  Under under(std::size_t heading) const {
    const PageElement& body = outline_[body_];
    std::uint32_t dropped = 0;
    std::uint32_t dropped_links = 0;
    std::uint32_t end = body.text_at + body.text_bytes;
    bool is_last = true;
    for (std::size_t at = outline_[heading].end; at < body.end;) {
      const PageElement& element = outline_[at];
      const int rank = rank_of(at);
      if (rank != 0 && rank <= rank_of(heading)) {
        is_last = under_[at - body_] == Under::end;
        end = element.text_at;
        break;
      }
      const bool is_part = rank != 0;
      if (is_part && !is_hollow(at)) return Under::text;
      const bool is_dropped = is_part || marks_[at] != Mark::kept;
      dropped += is_dropped ? element.text_bytes : 0;
      dropped_links += is_part ? element.text_bytes : is_dropped ? element.link_bytes : 0;
      at = is_dropped ? element.end : at + 1;
    }
    if (end - outline_[heading].text_at - outline_[heading].text_bytes != dropped) {
      return Under::text;
    }
    if (dropped > 0) return dropped_links * 2 > dropped ? Under::links : Under::text;
    return is_last ? Under::end : Under::text;
  }

  const PageOutline& outline_;
  const std::vector<Mark>& marks_;
  std::size_t body_;
  std::vector<Under> under_;  // from the body's first element on
};

}  // namespace

std::vector<std::size_t> find_hollow_headings(const PageOutline& outline,
                                              const std::vector<Mark>& marks, std::size_t body) {
  return HollowHeadings(outline, marks, body).find();
}

}  // namespace glane
