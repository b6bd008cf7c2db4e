// What software, and no author, writes into and under posts.
#pragma once

#include <string>
#include <string_view>

namespace glane {

// `text` without the lines that software puts under a post: "Dernière modification par Octave le
// 12/06/2007", "Message édité par ...", a signature under "_________________", "Citation :" over
// a quotation that was taken out, "Répondre", "Gesendet von meinem Telefon".
std::string without_post_notes(std::string_view text);

// Words such as « Répondre », "Citer", "Signaler", and nothing else.
bool is_answer_label_note(std::string_view text);

// True for the text of a post that is none any more: "Ce commentaire a été supprimé", "[message
// modéré]", "Cet utilisateur est ignoré".
bool is_removed_post_note(std::string_view text);

}  // namespace glane
