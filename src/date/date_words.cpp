#include "date/date_words.hpp"

#include <algorithm>
#include <unordered_map>

namespace glane {

namespace {

struct Row {
  std::string_view words;  // separated by spaces
  DateWord meaning;
};

// A word that stands in several rows has all their meanings: "mar" is mardi, mars and March.
// clang-format off
constexpr Row kRows[] = {
    {"janvier janv jan january januar janner jaenner enero ene gennaio gen janeiro januari "
     "ianuarie stycznia ledna ocak",
     {.month = 1}},
    {"fevrier fevr fev february feb febr februar feber febrero febbraio fevereiro februari "
     "februarie lutego unora subat",
     {.month = 2}},
    {"mars mar march marz maerz mrz marzo marco maart marts martie marca brezna mart maret",
     {.month = 3}},
    {"avril avr april apr abril abr aprile aprilie kwietnia dubna nisan", {.month = 4}},
    {"mai may mayo maggio mag maio mei maja kvetna mayis", {.month = 5}},
    {"juin jun june juni junio giugno giu junho iunie czerwca cervna haziran", {.month = 6}},
    {"juillet juil juill jul july juli julio luglio lug julho iulie lipca cervence temmuz",
     {.month = 7}},
    {"aout aou august aug agosto ago augustus augusti avgust sierpnia srpna agustos agustus",
     {.month = 8}},
    {"septembre sept sep september septiembre setiembre settembre set setembro septembrie "
     "wrzesnia zari eylul",
     {.month = 9}},
    {"octobre octob oct october oktober okt octubre ottobre ott outubro out octombrie "
     "pazdziernika rijna ekim",
     {.month = 10}},
    {"novembre nov november noviembre novembro noiembrie listopada listopadu kasim",
     {.month = 11}},
    {"decembre decemb dec december dezember dez diciembre dic dicembre dezembro decembrie grudnia "
     "prosince aralik desember",
     {.month = 12}},

    {"lundi lun monday mon montag mo lunes lunedi segunda maandag", {.weekday = 1}},
    {"mardi mar tuesday tues tue dienstag di martes martedi terca dinsdag", {.weekday = 2}},
    {"mercredi mercr mer wednesday wed mittwoch mi miercoles mie mercoledi quarta woensdag",
     {.weekday = 3}},
    {"jeudi jeu thursday thurs thur thu donnerstag do jueves jue giovedi gio quinta donderdag",
     {.weekday = 4}},
    {"vendredi vendr ven friday fri freitag fr viernes vie venerdi sexta vrijdag",
     {.weekday = 5}},
    {"samedi sam saturday sat samstag sonnabend sabado sab sabato zaterdag", {.weekday = 6}},
    {"dimanche dim sunday sun sonntag so domingo dom domenica zondag", {.weekday = 7}},

    {"ete hiver printemps automne summer autumn winter spring sommer herbst fruhling fruhjahr "
     "verano otono invierno primavera estate autunno inverno outono",
     {.season = true}},

    {"un une d'un d'une qu'un qu'une one premier", {.count = 1}}, {"deux two", {.count = 2}},
    {"trois three", {.count = 3}}, {"quatre four", {.count = 4}}, {"cinq five", {.count = 5}},
    {"six", {.count = 6}}, {"sept seven", {.count = 7}}, {"huit eight", {.count = 8}},
    {"neuf nine", {.count = 9}}, {"dix ten", {.count = 10}}, {"onze eleven", {.count = 11}},
    {"douze twelve", {.count = 12}}, {"treize", {.count = 13}}, {"quatorze", {.count = 14}},
    {"quinze", {.count = 15}}, {"seize", {.count = 16}}, {"vingt twenty", {.count = 20}},
    {"trente thirty", {.count = 30}},

    {"seconde secondes second seconds sec secs s", {.unit = Unit::second}},
    {"minute minutes min mins mn mns m", {.unit = Unit::minute}},
    {"heure heures h hr hrs hour hours d'heure l'heure uhr uur hs", {.unit = Unit::hour}},
    {"jour jours j day days", {.unit = Unit::day}},
    {"semaine semaines sem week weeks", {.unit = Unit::week}},
    {"mois month months", {.unit = Unit::month}},
    {"an ans annee annees year years l'an l'annee", {.unit = Unit::year}},

    {"date dates en on dernieres article message commentaire reponse sujet billet note post "
     "initialement originally first mis mise mises time debut fin mi courant la les datum fecha "
     "data feira beitrag artikel erstmals em dia im",
     {.part = Part::lead_in}},
    {"publie publiee publies publiees publication poste postee postes parution paru parue cree "
     "creee creation ecrit ecrite redige redigee diffuse diffusee diffusion envoye envoyee ajoute "
     "ajoutee soumis soumise depose deposee emis emise ligne posted published created written "
     "submitted sent added veroffentlicht veroffentlichung veroeffentlicht erstellt gepostet "
     "publiziert erschienen eingestellt stand publicado publicada publicacion pubblicato "
     "pubblicata pubblicazione publicacao gepubliceerd geplaatst pressemitteilung",
     {.part = Part::published}},
    {"jour maj modifie modifiee modification edite editee edition edit edited actualise "
     "actualisee actualisation revise revisee corrige corrigee updated update modified revised "
     "revision aktualisiert aktualisierung geandert geaendert anderung aenderung uberarbeitet "
     "bearbeitet actualizado actualizada actualizacion atualizado atualizada aggiornato aggiornata "
     "aggiornamento bijgewerkt gewijzigd",
     {.part = Part::updated}},
    {"le du the vom den el", {.part = Part::article}},
    {"a vers at um las alle ore as om", {.part = Part::at}},
    {"de of d del", {.part = Part::of}},
    {"er ere re e eme ieme o st nd rd th", {.part = Part::ordinal}},
    {"t", {.part = Part::iso_time}}, {"p", {.part = Part::letter_p}}, {"am", {.part = Part::am}},
    {"pm", {.part = Part::pm}}, {"midi", {.part = Part::noon}},
    {"minuit", {.part = Part::midnight}}, {"matin matinee", {.part = Part::morning}},
    {"soir soiree", {.part = Part::evening}}, {"apres l'apres", {.part = Part::after}},
    {"et and", {.part = Part::conjunction}}, {"demi demie", {.part = Part::half}},
    {"quart", {.part = Part::quarter}}, {"aujourd'hui aujourdhui today", {.part = Part::today}},
    {"hier d'hier yesterday", {.part = Part::yesterday}},
    {"avanthier", {.part = Part::before_yesterday}}, {"avant", {.part = Part::before}},
    {"instant instants l'instant maintenant now", {.part = Part::moment}},
    {"il", {.part = Part::il}}, {"y y'a", {.part = Part::there}},
    {"environ pres presque moins plus peu peine seulement about", {.part = Part::about}},
    {"quelques few", {.part = Part::few}},
    {"dernier derniere passe passee last letzte letzter zuletzt ultima ultimo",
     {.part = Part::last}},
    {"ce cet cette", {.part = Part::present}}, {"ago", {.part = Part::ago}},
    {"paris francaise france locale ete hiver d'ete d'hiver europe d'europe centrale normale "
     "metropole metropolitaine",
     {.part = Part::zone_remark}},

    {"z gmt utc ut tu", {.zone_minutes = 0}}, {"cet met bst hnec", {.zone_minutes = 60}},
    {"cest mest haec eet", {.zone_minutes = 120}}, {"eest msk", {.zone_minutes = 180}},
    {"adt haa", {.zone_minutes = -180}}, {"edt ast hae hna", {.zone_minutes = -240}},
    {"est cdt hne", {.zone_minutes = -300}}, {"cst mdt", {.zone_minutes = -360}},
    {"mst pdt", {.zone_minutes = -420}}, {"pst", {.zone_minutes = -480}},
};
// clang-format on

void add_meaning(DateWord& word, const DateWord& more) {
  if (more.month != 0) word.month = more.month;
  if (more.weekday != 0) word.weekday = more.weekday;
  if (more.count != 0) word.count = more.count;
  if (more.season) word.season = true;
  if (more.unit != Unit::none) word.unit = more.unit;
  if (more.part != Part::none) word.part = more.part;
  if (more.zone_minutes != kNoZone) word.zone_minutes = more.zone_minutes;
}

std::unordered_map<std::string_view, DateWord> words_of_rows() {
  std::unordered_map<std::string_view, DateWord> words;
  for (const Row& row : kRows) {
    for (std::size_t begin = 0; begin < row.words.size();) {
      const std::size_t end = std::min(row.words.find(' ', begin), row.words.size());
      add_meaning(words[row.words.substr(begin, end - begin)], row.meaning);
      begin = end + 1;
    }
  }
  return words;
}

}  // namespace

DateWord date_word(std::string_view folded) {
  static const std::unordered_map<std::string_view, DateWord> kWords = words_of_rows();
  const auto found = kWords.find(folded);
  return found == kWords.end() ? DateWord{} : found->second;
}

}  // namespace glane
