// What the sections of a segment are called where one is damaged: "its days".
#pragma once

#include <array>
#include <string_view>

#include "segment/format/segment_format.hpp"

namespace glane {

// clang-format off
inline constexpr std::array<std::string_view, segment_format::kSectionCount> kSectionNames = {
    "instants", "days", "values of days", "digests", "types", "sites", "ends of sites",
    "offsets of sites", "strings of sites", "sections", "ends of sections", "offsets of sections",
    "strings of sections", "languages", "ends of languages", "offsets of languages",
    "strings of languages", "threads", "ends of threads", "offsets of threads",
    "strings of threads", "authors", "lists of authors", "ends of authors", "offsets of authors",
    "strings of authors", "ends of ids", "offsets of ids", "ids", "hashes of ids", "rows of ids",
    "rows of texts", "ends of texts", "texts", "ends of streams", "offsets of streams", "streams",
    "ends of words", "offsets of words", "words", "order of words", "counts of words",
    "ends of classes", "offsets of classes", "classes", "ends of words of classes",
    "words of classes", "ends of joined words", "offsets of joined words", "joined words",
    "order of joined words", "ends of rows of joined words", "rows of joined words",
    "words without postings", "ends of rows of words without postings",
    "rows of words without postings", "rows of signatures", "signatures", "addressees",
    "ends of addressees", "offsets of addressees", "strings of addressees", "quoted authors",
    "lists of quoted authors", "ends of quoted authors", "offsets of quoted authors",
    "strings of quoted authors", "sources", "ends of sources", "offsets of sources",
    "strings of sources", "counts of words of documents",
};
// clang-format on

}  // namespace glane
