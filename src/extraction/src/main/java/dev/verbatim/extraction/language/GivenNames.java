package dev.verbatim.extraction.language;

/**
 * Common first names, for telling "he" from "she" and people from organisations. Names that men and
 * women share are left out.
 */
public final class GivenNames {
  static final WordSet MALE =
      WordSet.of(
          "aaron abdul abdullah abraham adam adrian ahmed ahmad alan albert alberto alejandro"
              + " aleksandr alexander alfonso alfred ali allan allen alvin anders andre andrew"
              + " andrei andrzej angelo anthony antonio anton antoine arjun arnold arthur arturo"
              + " austin barack barry bart ben benjamin bernard bernie bert bill billy bjorn bob"
              + " bobby boris brad bradley brendan brent brett brian bruce bruno bryan callum"
              + " calvin carl carlos carter cesar chad charles charlie chester chris christian"
              + " christopher chuck clarence clark claude clayton clifford clint clinton colin"
              + " conor corey craig curtis cyril dale damian dan daniel danny darrell darren dave"
              + " david dean declan dennis denis derek derrick dick diego dieter dimitri dmitri"
              + " dominic don donald doug douglas duncan dustin dwight earl ed eddie edgar edmund"
              + " eduardo edward edwin eli elias elijah eliot elliot elliott emir emmanuel enrique"
              + " eric erik ernest ernesto ethan eugene evan evgeny farid federico felipe felix"
              + " fernando floyd francesco francisco francois frank franklin fred frederick gabriel"
              + " gareth garrett gary gavin geoff geoffrey george gerald gerard gerhard gilbert"
              + " giovanni giuseppe glen glenn gordon graham grant greg gregory guillermo gus"
              + " gustavo guy hans harold harrison harry harvey hassan hector heinrich helmut henri"
              + " henrik henry herbert herman hiroshi howard hugh hugo hussein ian ibrahim ignacio"
              + " igor ike isaac ismail ivan jack jacob jacques jaime jake jamal james jan jared"
              + " jason javier jay jean jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy"
              + " jimmie joachim joao joaquin jochen joe joel johan johannes john johnny jon jonas"
              + " jonathan jorge jose josef joseph josh joshua juan juergen julian julio julius"
              + " justin kareem karl keith ken kenneth kenji kevin khalid kofi kurt kyle lamar"
              + " lance larry lars lawrence leo leon leonard leonardo leonid leroy levi lewis liam"
              + " lloyd logan lorenzo lou louis luca lucas luis luke magnus malcolm manuel marc"
              + " marcel marcin marco marcos marcus mario mark martin marvin mathew mathias matt"
              + " matteo matthew maurice mauricio max maxwell mehmet michael miguel mike mikhail"
              + " miles milan milton mitch mitchell mitt mohamed mohammad mohammed moses muhammad"
              + " mustafa nathan nathaniel neal neil nelson newt nicholas nick nicolas nigel"
              + " nikolai noah noel norman oleg oliver olivier omar oscar otis otto owen pablo"
              + " paolo patrick paul pavel pedro pete peter petr phil philip philippe phillip"
              + " pierre piotr preston rafael rahul ralph ramon rand randall raoul rashid raul ray"
              + " raymond rex ricardo richard rick ricky rob robert roberto rod roderick rodney"
              + " rodrigo roger roland rolf roman ron ronald ronan ross roy ruben rudolf rudy"
              + " rupert russell ryan salman salvador sam samir samuel santiago scott sean"
              + " sebastian serge sergei sergey sergio seth shane shawn sheldon sidney simon"
              + " spencer stanley stefan stephan stephen steve steven stewart stuart sven takeshi"
              + " tariq ted terence terrence thaddeus theo theodore thomas tim timothy tobias todd"
              + " tom tomas tommy tony travis trevor tyler valery vernon victor viktor vincent"
              + " vince vladimir wade wallace walt walter warren wayne wendell werner wilhelm will"
              + " willem william willie winston wolfgang woodrow xavier yasser yuri yusuf zachary"
              + " zoran");

  static final WordSet FEMALE =
      WordSet.of(
          "abigail ada adele adriana agnes aileen aisha alejandra alexandra alice alicia alison"
              + " alma alyssa amanda amber amelia amina amy ana anastasia andrea angela angelica"
              + " angie anita ann anna anne annette annie antonia april ariana ashley astrid audrey"
              + " barbara beatrice becky bella bernadette bertha bess beth bethany betsy betty"
              + " beverly birgit bonnie brenda bridget brigitte brittany camilla candace candice"
              + " carla carly carmen carol carole carolina caroline carolyn carrie cassandra"
              + " catherine cathy cecilia celeste celia charlotte chelsea cheryl chloe christina"
              + " christine cindy claire clara clare claudia colleen connie constance cora corinne"
              + " cristina crystal cynthia daisy daniela danielle daphne darlene dawn deborah"
              + " debbie debra deirdre delia delores denise diana diane dina dolores donna dora"
              + " doreen doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth eliza"
              + " elizabeth ella ellen elsa emily emma erica erin esther ethel eva evelyn faith"
              + " fatima felicia fiona flora florence frances francesca frieda gabriela gabrielle"
              + " gail geraldine gertrude gina giulia gladys glenda gloria grace greta gretchen"
              + " gwen hannah harriet hazel heather heidi helen helena helene helga henrietta"
              + " hilary hillary holly hope huma ida imelda ines ingrid irene irina iris isabel"
              + " isabella ivanka ivy jacqueline jane janet janice janine jasmine jeanette jeanne"
              + " jenna jennifer jenny jessica jill joan joann joanna joanne josephine joy joyce"
              + " juanita judith judy julia juliana julie juliet june karen karin karina kate"
              + " katherine kathleen kathryn kathy katie katrina katya keiko kelsey kirsten kristen"
              + " kristin kristina lara laura lauren laurie layla lea leah leila lena lenora leona"
              + " leticia lila lillian lily linda lisa liz lois lola loretta lorraine louise lucia"
              + " lucille lucy luisa luz lydia lynda lynn mabel madeleine madeline mae maggie magda"
              + " maja marcia margaret margarita margot maria mariam marian marianne marie marilyn"
              + " marina marjorie marlene marsha marta martha mary maryam matilda maud maureen"
              + " maxine maya megan meghan melanie melania melinda melissa mercedes meredith mia"
              + " michele michelle mildred mina mira miranda miriam molly mona monica monique"
              + " muriel nadia nadine nancy naomi natalia natalie natasha nellie nicole nina noor"
              + " nora noreen norma olga olive olivia oprah paige pamela patricia patty paula"
              + " pauline pearl peggy penelope penny petra phoebe phyllis polly priscilla priya"
              + " rachel ramona rebecca regina renata renee rhonda rita roberta rosa rosalind rose"
              + " rosemary rosie rowena roxanne ruby ruth sabrina sadie sally samantha sandra sara"
              + " sarah selena selma sharon sheila shelley sheryl shirley silvia simone sofia sonia"
              + " sonja sophia sophie stacey stella stephanie sue susan susana susanna susie"
              + " suzanne sybil sylvia tamara tammy tania tanya tara tatiana teresa tess tessa"
              + " theresa tiffany tina tracy trudy ulrike ursula valentina valerie vanessa vera"
              + " veronica vicky victoria viola violet virginia vivian wanda wendy wilma winifred"
              + " yasmin yolanda yoko yvette yvonne zainab zara zoe");

  private GivenNames() {}

  /** 1 for a man's name, -1 for a woman's, 0 when not known. */
  public static int gender(int hash) {
    return MALE.contains(hash) ? 1 : FEMALE.contains(hash) ? -1 : 0;
  }
}
