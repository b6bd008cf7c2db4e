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
    {"janvier janv jan january januar januari januara janner jaenner enero ene gennaio gen "
     "janeiro ianuarie styczen stycznia sty leden ledna ocak sijecnja tammikuu tammikuuta января "
     "январь янв січня януари јануар ιανουαριου ιαν يناير جانفي ינואר בינואר",
     {.month = 1}},
    {"fevrier fevr fev february feb febr februar februara feber febrero febbraio fevereiro "
     "februari februarie luty lutego lut unor unora subat veljace helmikuu helmikuuta февраля "
     "февраль фев лютого февруари фебруар φεβρουαριου φεβ فبراير فيفري شباط פברואר בפברואר",
     {.month = 2}},
    {"mars mar march marz maerz mrz marzo marco maart marts martie marzec marca brezen brezna "
     "mart maret marcius ozujka maaliskuu maaliskuuta марта март мар березня μαρτιου μαρ مارس "
     "اذار מרץ במרץ",
     {.month = 3}},
    {"avril avr apr april aprila abril abr aprile aprilie aprilis kwiecien kwietnia kwi duben "
     "dubna nisan travnja huhtikuu huhtikuuta апреля апрель апр април квітня απριλιου απρ ابريل "
     "افريل نيسان אפריל באפריל",
     {.month = 4}},
    {"mai may mayo maggio mag maio mei maj maja majus kveten kvetna mayis svibnja toukokuu "
     "toukokuuta мая маи травня мај μαιου μαι مايو ماي ايار מאי במאי",
     {.month = 5}},
    {"juin jun june juni juna junio giugno giu junho iunie junius czerwiec czerwca cze cerven "
     "cervna haziran lipnja kesakuu kesakuuta июня июнь июн червня юни јун ιουνιου ιουν يونيو "
     "جوان حزيران יוני ביוני",
     {.month = 6}},
    {"juillet juil juill jul july juli jula julio luglio lug julho iulie julius lipiec lipca lip "
     "cervenec cervence temmuz srpnja heinakuu heinakuuta июля июль июл липня юли јул ιουλιου "
     "ιουλ يوليو يوليوز جويلية تموز יולי ביולי",
     {.month = 7}},
    {"aout aou august augusta aug agosto ago augustus augusti augusztus avgust avgusta sierpien "
     "sierpnia sie srpen srpna agustos agustus kolovoza elokuu elokuuta августа август авг "
     "серпня αυγουστου αυγ اغسطس غشت اوت اب אוגוסט באוגוסט",
     {.month = 8}},
    {"septembre sept sep september septembra septembar septiembre setiembre settembre set "
     "setembro septembrie szeptember wrzesien wrzesnia wrz zari eylul rujna syyskuu syyskuuta "
     "сентября сентябрь сен вересня септември септембар σεπτεμβριου σεπ سبتمبر شتنبر ايلول "
     "ספטמבר בספטמבר",
     {.month = 9}},
    {"octobre octob oct october oktober oktobra oktobar okt octubre ottobre ott outubro out "
     "octombrie pazdziernik pazdziernika paz rijen rijna ekim lokakuu lokakuuta октября октябрь "
     "окт жовтня октомври октобар οκτωβριου οκτ اكتوبر אוקטובר באוקטובר",
     {.month = 10}},
    {"novembre nov november novembra novembar noviembre novembro noiembrie listopad listopada "
     "lis listopadu kasim studenog studenoga marraskuu marraskuuta ноября ноябрь ноя листопада "
     "ноември новембар νοεμβριου νοε نوفمبر نونبر נובמבר בנובמבר",
     {.month = 11}},
    {"decembre decemb dec december decembra decembar dezember dez diciembre dic dicembre "
     "dezembro decembrie grudzien grudnia gru prosinec prosince aralik desember prosinca "
     "joulukuu joulukuuta декабря декабрь дек грудня декември децембар δεκεμβριου δεκ ديسمبر "
     "دجنبر דצמבר בדצמבר",
     {.month = 12}},

    {"lundi lun monday mon montag mo lunes lunedi segunda maandag mandag poniedzialek pondeli "
     "понедельник понеділок الاثنين",
     {.weekday = 1}},
    {"mardi mar tuesday tues tue dienstag di martes martedi terca dinsdag tisdag tirsdag wtorek "
     "utery вторник вівторок الثلاثاء",
     {.weekday = 2}},
    {"mercredi mercr mer wednesday wed mittwoch mi miercoles mie mercoledi quarta woensdag "
     "onsdag sroda streda среда середа الاربعاء",
     {.weekday = 3}},
    {"jeudi jeu thursday thurs thur thu donnerstag do jueves jue giovedi gio quinta donderdag "
     "torsdag czwartek ctvrtek четверг четвер الخميس",
     {.weekday = 4}},
    {"vendredi vendr ven friday fri freitag fr viernes vie venerdi sexta vrijdag fredag piatek "
     "patek пятница الجمعة",
     {.weekday = 5}},
    {"samedi sam saturday sat samstag sonnabend sabado sab sabato zaterdag lordag sobota суббота "
     "субота السبت",
     {.weekday = 6}},
    {"dimanche dim sunday sun sonntag so domingo dom domenica zondag sondag niedziela nedele "
     "воскресенье неділя الاحد",
     {.weekday = 7}},

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
     "publiziert erschienen eingestellt verfasst geschrieben gespeichert stand publicado publicada "
     "publicacion pubblicato pubblicata pubblicazione publicacao gepubliceerd geplaatst "
     "pressemitteilung "
     "opublikowano opublikowany dodano publicerad publisert udgivet julkaistu yayinlanma "
     "опубликовано опубликована опубліковано تم نشر نشره النشر",
     {.part = Part::published}},
    {"jour maj modifie modifiee modification edite editee edition edit edited actualise "
     "actualisee actualisation revise revisee corrige corrigee updated update modified revised "
     "revision aktualisiert aktualisierung geandert geaendert anderung aenderung uberarbeitet "
     "bearbeitet actualizado actualizada actualizacion atualizado atualizada aggiornato aggiornata "
     "aggiornamento bijgewerkt gewijzigd uppdaterad oppdatert opdateret zaktualizowano обновлено "
     "оновлено",
     {.part = Part::updated}},
    {"年 년", {.part = Part::year_sign}}, {"月 월", {.part = Part::month_sign}},
    {"日 일 号", {.part = Part::day_sign}},
    {"le du the vom den el", {.part = Part::article}},
    {"a vers at um las alle ore as om kl klo", {.part = Part::at}},
    {"de of d del", {.part = Part::of}},
    {"er ere re e eme ieme o st nd rd th", {.part = Part::ordinal}},
    {"t", {.part = Part::iso_time}}, {"p", {.part = Part::letter_p}},
    {"am صباحا", {.part = Part::am}}, {"pm مساء", {.part = Part::pm}},
    {"midi", {.part = Part::noon}},
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
