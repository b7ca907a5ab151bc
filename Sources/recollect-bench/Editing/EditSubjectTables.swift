/// Subjects written by hand; a line is a subject, an empty line ends a family.
enum EditSubjectTables {
  static let terms = """
    costochondritis / costosternal chondritis = painful inflammation of the cartilage between a rib and the breastbone / soreness where the ribs join the breastbone, from inflamed cartilage
    osteochondritis / osteochondritis of a joint = a joint disease in which a piece of cartilage and bone comes loose / a loosened piece of bone and cartilage in a joint
    perichondritis / perichondrial inflammation = inflammation of the layer that covers cartilage, often of the ear / an inflamed cover of cartilage

    osteoporosis / porous bones (osteoporosis) = bones that have lost so much mineral that they break easily / thin bones that break easily because mineral is missing
    osteopenia / low bone mass = bones with less mineral than usual, the step before brittle bones / bone mineral below the usual, but not yet brittle bones
    osteopetrosis / marble bone disease = bones that are too dense because old bone is not taken away / overly dense bones, since old bone stays
    osteomalacia / softening of the bones = soft bones in adults for want of vitamin D / bones of adults that are soft because vitamin D is missing

    Raynaud's phenomenon / Raynaud phenomenon = fingers that turn white, then blue, then red in the cold / attacks of white, blue and red fingers in cold
    Raynaud's disease / primary Raynaud's = white fingers in the cold without any other disease behind it / attacks of white fingers that no other disease explains
    acrocyanosis / lasting blue hands = hands and feet that are blue and cool all the time, without pain / painless blue and cool hands and feet

    sclerodactyly / sclerodactylia = tight, thick skin of the fingers, which can no longer be straightened / fingers with skin so tight and thick that they stay bent
    dactylitis / sausage finger = a finger or toe that is swollen all along / swelling of a whole finger or toe
    arachnodactyly / spider fingers = fingers that are unusually long and thin / very long, thin fingers

    telangiectasia / spider veins = small widened vessels that show as red spots on the skin / red spots on the skin from small widened vessels
    calcinosis / calcinosis cutis = lumps of calcium under the skin / calcium that is laid down in lumps below the skin
    xerosis / dry skin = skin that has lost moisture and scales / scaling skin that lacks moisture
    vitiligo / white patches (vitiligo) = patches of skin without pigment / skin that has lost its colour in patches

    dysphagia / trouble with swallowing = difficulty in moving food from the mouth to the stomach / food that goes down with difficulty
    dysphasia / trouble with speech = difficulty in finding or understanding words after a brain injury / words that are hard to find or grasp after harm to the brain
    dysphonia / hoarseness = a voice that is rough, weak or strained / a strained, weak or rough voice
    dyspnoea / dyspnea = the feeling of not getting enough air / shortness of breath

    systole / systolic phase = the part of a heartbeat in which the heart squeezes blood out / the squeezing part of a heartbeat
    diastole / diastolic phase = the part of a heartbeat in which the heart fills with blood / the filling part of a heartbeat

    afferent nerve / sensory nerve fibre = a nerve that carries signals to the brain / a nerve whose signals run towards the brain
    efferent nerve / motor nerve fibre = a nerve that carries signals away from the brain / a nerve whose signals run from the brain outwards

    flexion / bending of a joint = the movement that makes the angle of a joint smaller / making a joint's angle smaller
    extension / stretching of a joint = the movement that makes the angle of a joint larger / making a joint's angle larger

    abduction / moving a limb outwards = movement of a limb away from the middle of the body / a limb's movement off the middle line
    adduction / moving a limb inwards = movement of a limb towards the middle of the body / a limb's movement to the middle line

    interval training / intermittent exercise = exercise in which effort and rest take turns / effort and rest by turns
    physiotherapy / physical therapy = treatment by exercises, massage and warmth / exercises, massage and warmth as a treatment
    occupational therapy / ergotherapy = practice of everyday tasks, often with aids / training for daily tasks, with aids where they help
    paraffin bath / wax bath = warm wax into which stiff hands are dipped / dipping stiff hands into warm wax
    splint / orthosis = a firm support that holds a joint in place / something firm that keeps a joint in its position
    biopsy / tissue sample = a small piece of tissue that is taken out and examined / taking out and examining a small piece of tissue
    spirometry / lung function test = a test of how much air is breathed out, and how fast / measuring the amount and speed of breathed out air
    fibrosis / scarring of tissue = scar-like tissue in an organ that makes it stiff / an organ made stiff by scar-like tissue
    oedema / edema = swelling because water gathers in tissue / water in tissue that makes it swell
    remission / time without symptoms = a time in which a disease shows no signs / a stretch during which there are no signs of a disease
    relapse / flare = the return of a disease after a better time / a disease that comes back after it was better
    placebo / sham medicine = a treatment without active substance, for comparison / a comparison treatment in which nothing active is

    """

  static let questions = """
    Which bone lies in the upper arm? / What is the bone of the upper arm called? = the humerus / humerus
    Which bone lies in the thigh? / What is the bone of the thigh called? = the femur / femur
    Which bone is the collarbone? / What is the collarbone called in Latin? = the clavicle / clavicle
    Which bone is the kneecap? / What is the kneecap called in Latin? = the patella / patella

    How many lobes does the right lung have? / Into how many lobes is the right lung divided? = three / 3 lobes
    How many lobes does the left lung have? / Into how many lobes is the left lung divided? = two / 2 lobes

    What does insulin do to blood sugar? / How does insulin act on blood sugar? = it lowers it / lowers it
    What does glucagon do to blood sugar? / How does glucagon act on blood sugar? = it raises it / raises it

    Which vitamin does the skin make in sunlight? / What vitamin is made by skin in the sun? = vitamin D / vitamin D3
    Which vitamin helps blood to clot? / What vitamin does clotting need? = vitamin K / vitamin K1
    Which vitamin prevents scurvy? / What vitamin keeps scurvy away? = vitamin C / ascorbic acid (vitamin C)

    Where is bile made? / Which organ makes bile? = in the liver / the liver
    Where is bile stored? / Which organ stores bile? = in the gallbladder / the gallbladder
    Where is insulin made? / Which organ makes insulin? = in the pancreas / the pancreas

    Why should gloves be worn before the hands are cold? / Why put gloves on while the hands are warm? = because vessels close quickly and open slowly / vessels close fast and open late
    Why is smoking bad for white fingers? / What is wrong with smoking when fingers turn white? = it narrows the vessels / because it narrows vessels
    Why should meals be small with a slow gullet? / What speaks for small meals when the gullet is slow? = they leave the stomach sooner / because they leave the stomach sooner
    Why is the head of the bed raised in reflux? / What is a raised bed good for in reflux? = acid flows back less / so that less acid flows back

    How is bone density measured? / What measures bone density? = by a weak X-ray of hip and spine / a weak X-ray of hip and spine
    How is the pressure in the lung's vessels estimated? / What estimates the pressure in the vessels of the lung? = by ultrasound of the heart / heart ultrasound
    How is stiffness of the skin scored? / What scores the stiffness of skin? = by pinching it at 17 places / pinching at 17 places

    What are the two kinds of systemic sclerosis? / Which two kinds of systemic sclerosis are told apart? = limited and diffuse / diffuse and limited
    What is the difference between a sign and a symptom? / How does a sign differ from a symptom? = a sign is seen by others, a symptom is felt / others see a sign, one feels a symptom
    What is checked first when breath gets short? / With short breath, what is looked at first? = lungs and heart / the lungs and the heart
    Who helps with tasks of everyday life? / Which profession helps with everyday tasks? = an occupational therapist / occupational therapists
    When is joint stiffness worst in inflammation? / At what time of day is an inflamed joint stiffest? = in the morning / mornings

    """

  static let sentences = """
    The skin of the fingers is often the [first] place that becomes [tight]. / Often the [first] place to become [tight] is the skin of the fingers.
    Cold and [stress] make the small [vessels] of the fingers close. / The small [vessels] of the fingers close in cold and under [stress].
    The [gullet] carries food from the mouth to the [stomach]. / Food is carried from the mouth to the [stomach] by the [gullet].
    The [trachea] carries air from the throat to the [lungs]. / Air is carried from the throat to the [lungs] by the [trachea].
    Bone is broken down by [osteoclasts] and built up by [osteoblasts]. / [Osteoclasts] break bone down, and [osteoblasts] build it up.
    The left half of the heart pumps blood into the [body]. / Blood is pumped into the [body] by the left half of the heart.
    The right half of the heart pumps blood into the [lungs]. / Blood is pumped into the [lungs] by the right half of the heart.
    A [tendon] ties a muscle to a bone. / Muscle and bone are tied by a [tendon].
    A [ligament] ties a bone to a bone. / Bone and bone are tied by a [ligament].
    High blood pressure can be a sign of [kidney] disease in systemic sclerosis. / In systemic sclerosis, a high blood pressure can point to [kidney] disease.
    About [nine] of ten people with systemic sclerosis have attacks of white fingers. / Attacks of white fingers are known to [nine] of ten people with systemic sclerosis.
    Without [exercise] every day, joints lose their [range] of movement. / Joints lose their [range] of movement when there is no daily [exercise].
    The body's own [defence] attacks healthy tissue in an [autoimmune] disease. / In an [autoimmune] disease, healthy tissue is attacked by the body's own [defence].
    """
}
