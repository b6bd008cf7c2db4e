// Which post another one answers, by where its block stands in the page and by what its markup
// says: nested blocks, lists of answers behind a block, levels, ids.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "page/html/page_outline.hpp"
#include "page/posts/post_fields.hpp"

namespace glane {

// The posts of blocks 0 to the last, each with the post that it answers:
//   - the one whose block it stands inside of; a block without a post of its own
//     (<li><article>...</article><ul><li>...) stands for the first one in it,
//   - else the one that its markup names (RawPost::answered_id),
//   - else the one right before the list of answers that it stands in
//     (<article>...</article><div class="indented"><article>...),
//   - else, where classes or margins tell levels ("depth-2", "margin-left: 40px"), the last one
//     before it of a lower level.
//   in:   walk  of `blocks`
//         read  the post in a block; nothing where it holds none
//   cost: O(blocks * depth), and what `read` costs
std::vector<RawPost> posts_of_blocks(
    const PageOutline& outline, const std::vector<PostBlock>& blocks, const BlockWalk& walk,
    const std::function<std::optional<RawPost>(std::size_t block)>& read);

}  // namespace glane
